package daybreak.schema.operation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import daybreak.schema.document.Field;
import daybreak.schema.sql.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request that a worker has done, as far as it could.
 *
 * @param state {@code done}, or {@code failed} where something stood in the way
 * @param endedAt when it was over
 * @param changed how many events were applied or discarded, or plans listed to be made
 * @param waiting how many events of the aggregate were still parked then
 * @param cause what stood in the way, in plain words; null where nothing did
 */
public record EndedMending(
    @JsonUnwrapped RequestedMending request,
    @Field(words = {"done", "failed"}) String state,
    Instant endedAt,
    int changed,
    long waiting,
    @Nullable String cause)
    implements MendingView {

  static EndedMending of(RequestedMending request, Instant endedAt, Row row) {
    String cause = row.textOrNull("cause");
    return new EndedMending(
        request,
        cause == null ? "done" : "failed",
        endedAt,
        row.intValue("changed"),
        row.longValue("waiting"),
        cause);
  }
}
