package daybreak.schema.eventstore;

import java.time.Duration;

/**
 * How often a process listens and looks for what others append.
 *
 * @param beside how often it looks at the log while it is told
 * @param alone how often it looks while it is not
 * @param silence after which it has a word said, to hear that it hears; after three times that, it
 *     counts as deaf
 * @param again the longest pause, or a little more, before it tries to listen anew
 */
record Vigilance(Duration beside, Duration alone, Duration silence, Duration again) {

  static final Vigilance STANDARD =
      new Vigilance(
          Duration.ofMillis(250),
          Duration.ofMillis(25),
          Duration.ofMillis(1_500),
          Duration.ofSeconds(4));

  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final int MOST_DOUBLINGS = 10;

  /** The pause before it listens anew, once it has failed so many times in a row. */
  Duration pauseAfter(int failures) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    return pause.compareTo(again) < 0 ? pause : again;
  }

  /** After so much silence nothing can be heard. */
  Duration deaf() {
    return silence.multipliedBy(3);
  }
}
