package daybreak.query.operation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long something has lasted. */
final class Seconds {

  private static final double MILLIS = 1_000;

  private Seconds() {}

  /** Since then, 0 where there is no then, or where another clock says that it is to come. */
  static double between(@Nullable Instant then, Instant now) {
    return then == null ? 0 : Math.max(0, Duration.between(then, now).toMillis() / MILLIS);
  }
}
