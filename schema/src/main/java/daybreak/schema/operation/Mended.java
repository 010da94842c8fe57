package daybreak.schema.operation;

import org.jspecify.annotations.Nullable;

/**
 * How far a step came to do what was asked for.
 *
 * @param changed how many events it has applied or discarded, or plans it has listed
 * @param waiting how many events of the aggregate are still parked
 * @param cause why no more can be done; null if nothing stands in the way
 * @param over whether it was the last step
 */
public record Mended(int changed, long waiting, @Nullable String cause, boolean over) {}
