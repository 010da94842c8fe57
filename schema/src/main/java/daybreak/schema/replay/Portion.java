package daybreak.schema.replay;

import daybreak.schema.eventstore.Unknown;
import daybreak.schema.following.LoggedEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events that are applied in one transaction.
 *
 * @param position up to which the log has been read for them
 * @param ahead what stops whoever plays behind them, if anything does
 */
record Portion(List<LoggedEvent> events, long position, @Nullable Unknown ahead) {

  /**
   * @throws ReplayFails if it ends before what this release does not know
   */
  void refuseUnknown() {
    if (ahead != null) {
      throw new ReplayFails(
          "This release does not know %s, at position %s of the log"
              .formatted(ahead.name(), ahead.position()));
    }
  }
}
