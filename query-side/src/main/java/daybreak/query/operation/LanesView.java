package daybreak.query.operation;

import daybreak.schema.document.Field;

/**
 * What waits for the lanes of one kind.
 *
 * @param name {@code awaited}, where somebody waits for each plan, or {@code prepared}
 * @param waiting how many plans are to be made, counted up to 10,000
 * @param oldestSeconds how long ago the oldest of them was asked for; 0 where none waits
 * @param parked how many were given up, counted up to 10,000
 */
record LanesView(
    @Field(words = {"awaited", "prepared"}) String name,
    long waiting,
    double oldestSeconds,
    long parked) {}
