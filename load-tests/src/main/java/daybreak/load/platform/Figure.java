package daybreak.load.platform;

/**
 * One figure with its goal.
 *
 * @param phase when it was measured
 * @param most what it may be at most; infinite where there is no goal
 */
public record Figure(String phase, String what, double value, String unit, double most) {

  /** A figure that only tells. */
  public static Figure told(String phase, String what, double value, String unit) {
    return new Figure(phase, what, value, unit, Double.POSITIVE_INFINITY);
  }

  /** How often something happened. */
  public static Figure count(String phase, String what, long times) {
    return told(phase, what, (double) times, "");
  }

  /** How often something happened that never may. */
  public static Figure never(String phase, String what, long times) {
    return new Figure(phase, what, (double) times, "", 0);
  }

  boolean hasGoal() {
    return most < Double.POSITIVE_INFINITY;
  }

  /** Whether it is no more than it may be. */
  public boolean isMet() {
    return value <= most;
  }

  /** The goal in words, and whether it is met. */
  String verdict() {
    return hasGoal() ? goal() + (isMet() ? "  met" : "  NOT met") : "";
  }

  private String goal() {
    if (most == 0) {
      return "= 0";
    }
    return "<= " + (most % 1 == 0 ? Long.toString((long) most) : Double.toString(most));
  }
}
