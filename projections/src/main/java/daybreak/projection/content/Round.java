package daybreak.projection.content;

import daybreak.schema.upkeep.Recurring;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the workers are in a round through all subjects.
 *
 * @param last the subject compared last, null at the beginning
 * @param begun when the round began
 * @param before when the round before it began: by now, each subject has been compared since
 */
record Round(@Nullable UUID last, Instant begun, Instant before, Duration pause)
    implements Recurring.Progress {

  Round {
    Objects.requireNonNull(begun, "begun");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(pause, "pause");
  }

  static Round first(Instant begun) {
    return new Round(null, begun, begun, Duration.ZERO);
  }

  /** Goes on after a subject. */
  Round after(UUID subject, Duration wait) {
    return new Round(subject, begun, before, wait);
  }

  /** The next round. */
  Round next(Instant now, Duration wait) {
    return new Round(null, now, begun, wait);
  }
}
