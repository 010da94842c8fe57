package daybreak.query.operation;

import daybreak.query.paging.PageKey;
import daybreak.schema.sql.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A parked event.
 *
 * @param projection what could not apply it
 * @param aggregateId whose event it is: all that are parked of an aggregate are one sequence
 * @param sequenceNumber its place among the aggregate's events, from 0
 * @param position its place in the log
 * @param type the event's name in the log
 * @param version of the event's form in the log; null if the log has lost it in a restore
 * @param occurredAt when it happened; null as the version
 * @param cause why it is parked, in plain words
 * @param attempts how often it was tried; 0 for one that only waits behind another
 * @param parkedAt when it was parked
 * @param triedAt when it was tried last
 */
record DeadLetterView(
    UUID id,
    String projection,
    UUID aggregateId,
    long sequenceNumber,
    long position,
    String type,
    @Nullable Integer version,
    @Nullable Instant occurredAt,
    String cause,
    int attempts,
    Instant parkedAt,
    Instant triedAt) {

  static DeadLetterView of(Row row) {
    return new DeadLetterView(
        row.uuid("id"),
        row.text("projection"),
        row.uuid("aggregate_id"),
        row.longValue("sequence_number"),
        row.longValue("position"),
        row.text("type"),
        row.intOrNull("event_version"),
        row.instantOrNull("occurred_at"),
        row.text("cause"),
        row.intValue("attempts"),
        row.instant("parked_at"),
        row.instant("tried_at"));
  }

  PageKey place() {
    return new LetterPlace(projection, aggregateId, position).key();
  }
}
