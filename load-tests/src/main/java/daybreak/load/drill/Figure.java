package daybreak.load.drill;

/**
 * One figure with its goal.
 *
 * @param phase when it was measured
 * @param most what it may be at most; infinite where there is no goal
 */
record Figure(String phase, String what, double value, String unit, double most) {

  /** A figure that only tells. */
  static Figure told(String phase, String what, double value, String unit) {
    return new Figure(phase, what, value, unit, Double.POSITIVE_INFINITY);
  }

  /** How often something happened. */
  static Figure count(String phase, String what, long times) {
    return told(phase, what, (double) times, "");
  }

  /** How often something happened that never may. */
  static Figure never(String phase, String what, long times) {
    return new Figure(phase, what, (double) times, "", 0);
  }

  boolean hasGoal() {
    return most < Double.POSITIVE_INFINITY;
  }

  boolean isMet() {
    return value <= most;
  }

  /** The goal in words, and whether it is met. */
  String verdict() {
    if (!hasGoal()) {
      return "";
    }
    String goal = most == 0 ? "= 0" : "<= " + (long) most;
    return goal + (isMet() ? "  met" : "  NOT met");
  }
}
