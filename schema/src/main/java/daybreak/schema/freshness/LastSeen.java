package daybreak.schema.freshness;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far everything was when somebody looked last. Tables never go back, so what they included
 * they still do; for a second that is taken for granted, and no longer, since a restore may take
 * the whole database back.
 */
final class LastSeen {

  private static final Duration VALID = Duration.ofSeconds(1);

  private volatile @Nullable Look last;

  Reached note(Reached reached) {
    last = new Look(reached, System.nanoTime());
    return reached;
  }

  boolean meets(Expectation expectation) {
    Look look = last;
    return look != null && look.isValid() && expectation.isMetBy(look.reached());
  }

  private record Look(Reached reached, long nanos) {

    boolean isValid() {
      return System.nanoTime() - nanos < VALID.toNanos();
    }
  }
}
