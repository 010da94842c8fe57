package daybreak.load.learner;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A second reading of FSRS-6 with its default parameters, sharing nothing with the product's: it is
 * what the product's schedules are compared with.
 */
final class PublishedFsrs {

  private static final double[] W = {
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
    0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542
  };
  private static final double FACTOR = Math.pow(0.9, -1 / W[20]) - 1;
  private static final long[] LEARNING = {60, 600};
  private static final long[] RELEARNING = {600};

  /**
   * A card after a review.
   *
   * @param state learning, review or relearning
   */
  record Card(String state, int step, double s, double d, Instant due, Instant last) {}

  private PublishedFsrs() {}

  /** The card after being rated 1 to 4 at a moment. */
  static Card review(@Nullable Card card, int grade, Instant at) {
    if (card == null) {
      double s = W[grade - 1];
      double d = bound(1, W[4] - Math.exp(W[5] * (grade - 1)) + 1, 10);
      return steps("learning", LEARNING, 0, grade, s, d, at);
    }
    double s = stability(card, grade, Duration.between(card.last, at).toDays());
    double easy = W[4] - Math.exp(W[5] * 3) + 1;
    double moved = card.d - W[6] * (grade - 3) * (10 - card.d) / 9;
    double d = bound(1, W[7] * easy + (1 - W[7]) * moved, 10);
    return switch (card.state) {
      case "learning" -> steps("learning", LEARNING, card.step, grade, s, d, at);
      case "relearning" -> steps("relearning", RELEARNING, card.step, grade, s, d, at);
      default ->
          grade == 1
              ? new Card("relearning", 0, s, d, at.plusSeconds(RELEARNING[0]), at)
              : days(s, d, at);
    };
  }

  private static double stability(Card card, int grade, long days) {
    if (days < 1) {
      double growth = Math.exp(W[17] * (grade - 3 + W[18])) * Math.pow(card.s, -W[19]);
      return bound(0.001, card.s * (grade >= 3 ? Math.max(1, growth) : growth), 36_500);
    }
    double r = Math.pow(1 + FACTOR * days / card.s, -W[20]);
    if (grade == 1) {
      double forgotten =
          W[11]
              * Math.pow(card.d, -W[12])
              * (Math.pow(card.s + 1, W[13]) - 1)
              * Math.exp(W[14] * (1 - r));
      return bound(0.001, Math.min(forgotten, card.s / Math.exp(W[17] * W[18])), 36_500);
    }
    double growth =
        Math.exp(W[8])
            * (11 - card.d)
            * Math.pow(card.s, -W[9])
            * (Math.exp(W[10] * (1 - r)) - 1)
            * (grade == 2 ? W[15] : 1)
            * (grade == 4 ? W[16] : 1);
    return bound(0.001, card.s * (1 + growth), 36_500);
  }

  private static Card steps(
      String state, long[] pauses, int step, int grade, double s, double d, Instant at) {
    if (grade == 4 || (step >= pauses.length && grade > 1)) {
      return days(s, d, at);
    }
    if (grade == 1) {
      return new Card(state, 0, s, d, at.plusSeconds(pauses[0]), at);
    }
    if (grade == 3) {
      return step + 1 == pauses.length
          ? days(s, d, at)
          : new Card(state, step + 1, s, d, at.plusSeconds(pauses[step + 1]), at);
    }
    long pause = pauses[step];
    if (step == 0) {
      pause = pauses.length == 1 ? pause * 3 / 2 : (pause + pauses[1]) / 2;
    }
    return new Card(state, step, s, d, at.plusSeconds(pause), at);
  }

  /** At a desired retention of 90 % the interval is the stability. */
  private static Card days(double s, double d, Instant at) {
    long interval = (long) bound(1, Math.rint(s), 36_500);
    return new Card("review", -1, s, d, at.plus(Duration.ofDays(interval)), at);
  }

  private static double bound(double least, double value, double most) {
    return Math.min(most, Math.max(least, value));
  }
}
