package daybreak.command.replay;

import daybreak.schema.replay.ReplayState;
import daybreak.schema.replay.ReplayView;
import daybreak.schema.sql.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A replay, and whether a worker has still to do what is wished of it.
 *
 * @param wished whether something is
 * @param restorableUntil how long the swap that superseded it can be rolled back, which shows its
 *     tables again; null where none can
 */
record Standing(ReplayView replay, boolean wished, @Nullable Instant restorableUntil) {

  static Standing of(Row row) {
    return new Standing(
        ReplayView.of(row), row.booleanValue("wished"), row.instantOrNull("restorable_until"));
  }

  ReplayState state() {
    return replay.state();
  }

  /** Whether a rollback lets readers see its tables again. */
  boolean isRestorable(Instant now) {
    return restorableUntil != null && !now.isAfter(restorableUntil);
  }
}
