package daybreak.schema.operation;

import daybreak.schema.input.Worded;
import daybreak.schema.sql.Row;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that an operator has asked for, as a worker takes it in hand.
 *
 * @param follower whose events; null for a plan
 * @param aggregate whose events, or the plan
 * @param position of the event that was named; null for a plan
 */
public record Mending(
    UUID id,
    MendingAction action,
    @Nullable String follower,
    UUID aggregate,
    @Nullable Long position) {

  static Mending of(Row row) {
    return new Mending(
        row.uuid("id"),
        Worded.of(MendingAction.class, row.text("action")),
        row.textOrNull("follower"),
        row.uuid("aggregate_id"),
        row.longOrNull("position"));
  }
}
