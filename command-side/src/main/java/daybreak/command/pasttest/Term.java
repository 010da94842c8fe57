package daybreak.command.pasttest;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a test may be taken.
 *
 * @param deadline the last moment at which it can be answered; null where there is none
 */
record Term(@Nullable Instant deadline) {

  /** From a start, as long as the limit says. */
  static Term of(Instant start, @Nullable Duration limit) {
    return new Term(limit == null ? null : start.plus(limit));
  }

  /** Its length; null where it has none. */
  @Nullable Duration since(Instant start) {
    return deadline == null ? null : Duration.between(start, deadline);
  }

  /** The deadline, if it has passed. */
  @Nullable Instant passed(Instant now) {
    return deadline != null && now.isAfter(deadline) ? deadline : null;
  }

  /** When what is completed now has ended. */
  Instant end(Instant now) {
    Instant passed = passed(now);
    return passed == null ? now : passed;
  }
}
