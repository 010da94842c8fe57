package daybreak.schema.operation;

import daybreak.schema.sql.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who has asked for what, and why.
 *
 * @param action {@code retry}, {@code discard} or {@code remake}, which is of a plan
 * @param projection whose parked events; null for a plan
 * @param aggregateId whose events, or the plan
 * @param position of the event that was named; null for a plan
 * @param by the operator
 * @param requestedAt when it was asked for
 */
public record RequestedMending(
    UUID id,
    String action,
    @Nullable String projection,
    UUID aggregateId,
    @Nullable Long position,
    @Nullable String reason,
    UUID by,
    Instant requestedAt) {

  static RequestedMending of(Row row) {
    return new RequestedMending(
        row.uuid("id"),
        row.text("action"),
        row.textOrNull("follower"),
        row.uuid("aggregate_id"),
        row.longOrNull("position"),
        row.textOrNull("reason"),
        row.uuid("requested_by"),
        row.instant("requested_at"));
  }
}
