package daybreak.schema.deck;

import java.time.Duration;
import java.util.List;

/**
 * What the scheduler goes by.
 *
 * @param weights w0 to w20 of FSRS-6
 * @param desiredRetention the probability (0 to 1) with which a card is to be remembered when due
 * @param learningSteps the pauses before a new card comes to be reviewed by the day
 * @param relearningSteps likewise for a card that was forgotten
 * @param maximumInterval the longest pause, in days
 */
record FsrsSettings(
    List<Double> weights,
    double desiredRetention,
    List<Duration> learningSteps,
    List<Duration> relearningSteps,
    int maximumInterval) {

  /** The defaults of FSRS-6's reference implementation (py-fsrs 6, without fuzz). */
  static final FsrsSettings DEFAULT =
      new FsrsSettings(
          List.of(
              0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
              1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542),
          0.9,
          List.of(Duration.ofMinutes(1), Duration.ofMinutes(10)),
          List.of(Duration.ofMinutes(10)),
          36_500);
}
