package daybreak.command.replay;

import daybreak.schema.learner.LearnerId;
import daybreak.schema.replay.ReplayPurpose;
import daybreak.schema.replay.ReplayedProjection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A replay that somebody wants.
 *
 * @param until the last position; null where it is given by a moment, or not at all
 * @param moment the last moment; null where it is given by a position, or not at all
 * @param learner the only one; null for all
 */
record WantedReplay(
    ReplayedProjection projection,
    ReplayPurpose purpose,
    @Nullable Long until,
    @Nullable Instant moment,
    @Nullable LearnerId learner) {

  /** The same, up to a position that the log has. */
  WantedReplay until(@Nullable Long position) {
    return new WantedReplay(projection, purpose, position, moment, learner);
  }
}
