package daybreak.schema.eventstore;

import java.time.Duration;

/**
 * The pause before a commit, in which those come who were answered by the last one. Without it they
 * and those who came meanwhile take turns, in twice as many commits.
 *
 * @param number how many are expected; one alone is not waited with
 * @param end when no more are waited for, in the time of {@link System#nanoTime()}
 */
record Gathering(int number, long end) {

  static final Gathering NONE = new Gathering(0, 0);

  private static final Duration LONGEST = Duration.ofMillis(1);

  /** For half as long as the last commit took, from its end on, but never for long. */
  static Gathering of(int number, long start, long end) {
    return new Gathering(number, end + Math.min((end - start) / 2, LONGEST.toNanos()));
  }

  boolean isOfSeveral() {
    return number > 1;
  }

  /** How many nanoseconds it lasts, from now on; none or less when it is over. */
  long left() {
    return end - System.nanoTime();
  }
}
