package daybreak.saga.plan;

import java.time.Duration;

/**
 * How long a lane goes on with a plan that cannot be made.
 *
 * @param statement after which a statement is ended
 * @param firstPause before the second try; each further one is four times as long
 * @param tries after which the plan is parked
 */
record Patience(Duration statement, Duration firstPause, int tries) {

  static final Patience STANDARD = new Patience(Duration.ofSeconds(8), Duration.ofSeconds(1), 5);

  private static final int GROWTH_BITS = 2;

  boolean isOverAfter(int failures) {
    return failures >= tries;
  }

  Duration pauseAfter(int failures) {
    return firstPause.multipliedBy(1L << (GROWTH_BITS * (failures - 1)));
  }

  /** How long a plan is left to workers of another release. */
  Duration pauseForOthers() {
    return pauseAfter(2);
  }
}
