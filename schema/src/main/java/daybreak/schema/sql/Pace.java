package daybreak.schema.sql;

import java.time.Duration;

/**
 * How long one execution of a statement may take before it counts as slow, on a busy server and
 * with its waits for locks: about ten times what it takes on one at rest. Each bound is one of the
 * buckets in which statements are timed.
 */
public enum Pace {
  /** A few rows by a key: 50 ms. */
  INSTANT(Duration.ofMillis(50)),
  /** A page, or what a page is decided by: 250 ms. */
  PAGE(Duration.ofMillis(250)),
  /** What a follower, a committer or a look at the whole does for many at once: 2.5 s. */
  BATCH(Duration.ofMillis(2_500)),
  /** What grows with one owner's whole, or waits for others at length: 30 s. */
  LENGTHY(Duration.ofSeconds(30));

  private final Duration bound;

  Pace(Duration bound) {
    this.bound = bound;
  }

  /** What takes longer counts as slow. */
  public Duration bound() {
    return bound;
  }

  boolean isExceededBy(long nanos) {
    return nanos > bound.toNanos();
  }
}
