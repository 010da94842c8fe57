package daybreak.load.old;

/**
 * One figure, and the most that it may be.
 *
 * @param most infinite where there is no goal
 */
record Bounded(String what, double value, String unit, double most) {

  /** A figure that only tells. */
  static Bounded told(String what, double value, String unit) {
    return new Bounded(what, value, unit, Double.POSITIVE_INFINITY);
  }

  boolean isMet() {
    return value <= most;
  }

  /** The goal in words, and whether it is met. */
  String verdict() {
    return Double.isInfinite(most) ? "" : "<= " + (long) most + (isMet() ? "  met" : "  NOT met");
  }
}
