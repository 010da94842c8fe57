package daybreak.schema.deck;

/**
 * The formulas of FSRS-6, as published by open-spaced-repetition ("The Algorithm", FSRS-6).
 * Stability S is in days, difficulty D is 1 to 10, retrievability R is a probability, and a rating
 * G counts from 1 (again) to 4 (easy); w0 to w20 are the weights.
 */
final class FsrsFormulas {

  private static final double LEAST_STABILITY = 0.001;
  private static final double MOST_STABILITY = 36_500;

  private final FsrsSettings settings;
  private final double decay;
  private final double factor;

  FsrsFormulas(FsrsSettings settings) {
    this.settings = settings;
    this.decay = -w(20);
    this.factor = Math.pow(0.9, 1 / decay) - 1;
  }

  private double w(int index) {
    return settings.weights().get(index);
  }

  /** R(t, S) = (1 + factor t / S)^decay, with factor = 0.9^(1 / decay) - 1 and decay = -w20. */
  double retrievability(double days, double stability) {
    return Math.pow(1 + factor * days / stability, decay);
  }

  /** The days after which R falls to the desired retention: whole, 1 to the longest interval. */
  long intervalDays(double stability) {
    double days = stability / factor * (Math.pow(settings.desiredRetention(), 1 / decay) - 1);
    return Math.clamp((long) Math.rint(days), 1, settings.maximumInterval());
  }

  /** S0(G) = w(G-1). */
  double initialStability(Rating rating) {
    return bounded(w(rating.number() - 1));
  }

  /** D0(G) = w4 - e^(w5 (G - 1)) + 1, 1 to 10. */
  double initialDifficulty(Rating rating) {
    return Math.clamp(unboundedInitialDifficulty(rating), 1, 10);
  }

  private double unboundedInitialDifficulty(Rating rating) {
    return w(4) - Math.exp(w(5) * (rating.number() - 1)) + 1;
  }

  /**
   * D' = w7 D0(easy) + (1 - w7) (D - w6 (G - 3) (10 - D) / 9), 1 to 10; the target D0(easy) of the
   * mean reversion is not bounded.
   */
  double nextDifficulty(double difficulty, Rating rating) {
    double damped = -w(6) * (rating.number() - 3) * (10 - difficulty) / 9;
    double target = unboundedInitialDifficulty(Rating.EASY);
    return Math.clamp(w(7) * target + (1 - w(7)) * (difficulty + damped), 1, 10);
  }

  /** Within a day: S' = S e^(w17 (G - 3 + w18)) S^-w19, for good and easy at least S. */
  double shortTermStability(double stability, Rating rating) {
    double growth = Math.exp(w(17) * (rating.number() - 3 + w(18))) * Math.pow(stability, -w(19));
    boolean remembered = rating == Rating.GOOD || rating == Rating.EASY;
    return bounded(stability * (remembered ? Math.max(growth, 1) : growth));
  }

  /** After a day or more. */
  double nextStability(double difficulty, double stability, double retrievability, Rating rating) {
    return bounded(
        rating == Rating.AGAIN
            ? forgottenStability(difficulty, stability, retrievability)
            : recalledStability(difficulty, stability, retrievability, rating));
  }

  /** min(w11 D^-w12 ((S + 1)^w13 - 1) e^(w14 (1 - R)), S / e^(w17 w18)). */
  private double forgottenStability(double difficulty, double stability, double retrievability) {
    double longTerm =
        w(11)
            * Math.pow(difficulty, -w(12))
            * (Math.pow(stability + 1, w(13)) - 1)
            * Math.exp((1 - retrievability) * w(14));
    return Math.min(longTerm, stability / Math.exp(w(17) * w(18)));
  }

  /** S (1 + e^w8 (11 - D) S^-w9 (e^(w10 (1 - R)) - 1) (w15 if hard) (w16 if easy)). */
  private double recalledStability(
      double difficulty, double stability, double retrievability, Rating rating) {
    double growth =
        Math.exp(w(8))
            * (11 - difficulty)
            * Math.pow(stability, -w(9))
            * (Math.exp((1 - retrievability) * w(10)) - 1);
    double penalty = rating == Rating.HARD ? w(15) : 1;
    double bonus = rating == Rating.EASY ? w(16) : 1;
    return stability * (1 + growth * penalty * bonus);
  }

  private static double bounded(double stability) {
    return Math.clamp(stability, LEAST_STABILITY, MOST_STABILITY);
  }
}
