package daybreak.load.old;

/**
 * What the old system took for something beside what ours takes.
 *
 * @param how on the server alone ({@code SQL}), or as the caller saw it ({@code HTTP}; of the old
 *     system that is its database's driver, since its HTTP is gone); with cold buffers or warm
 * @param least how many times faster ours has to be; 0 where there is no goal
 */
record Comparison(String what, String how, Cost old, Cost ours, double least) {

  /** How many times faster ours is. */
  double ratio() {
    return old.millis() / ours.millis();
  }

  boolean isMet() {
    return ratio() >= least;
  }

  /** The goal in words, and whether it is met. */
  String verdict() {
    return least == 0 ? "" : ">= " + (long) least + "x" + (isMet() ? "  met" : "  NOT met");
  }
}
