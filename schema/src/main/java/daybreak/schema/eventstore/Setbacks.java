package daybreak.schema.eventstore;

import java.time.Duration;

/** How often in a row something has failed, and so how long the pause before the next try is. */
final class Setbacks {

  private static final int MOST_DOUBLINGS = 20;

  private final Duration first;
  private final Duration longest;
  private int number;

  Setbacks(Duration first, Duration longest) {
    this.first = first;
    this.longest = longest;
  }

  synchronized void areOver() {
    number = 0;
  }

  /** There is one more; answers the pause after it. */
  synchronized Duration another() {
    Duration pause = first.multipliedBy(1L << Math.min(number, MOST_DOUBLINGS));
    number++;
    return pause.compareTo(longest) < 0 ? pause : longest;
  }
}
