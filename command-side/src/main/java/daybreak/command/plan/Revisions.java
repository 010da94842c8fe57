package daybreak.command.plan;

import daybreak.schema.plan.DailyPlanCommand.FillPlan;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How often a plan was made again.
 *
 * @param begun all of them
 * @param asked those that the learner has asked for
 * @param since where the log tells of what the last of them is for; 0 where the learner has asked
 * @param isUnderWay whether the last of them is still to be finished
 */
record Revisions(int begun, int asked, long since, boolean isUnderWay) {

  static final Revisions NONE = new Revisions(0, 0, 0, false);

  /** As often a learner may ask on one day. */
  static final int MOST = 10;

  int next() {
    return begun + 1;
  }

  /**
   * Lets the learner ask for another.
   *
   * @param wait after which there is another plan
   * @throws PlanIsRevisedTooOften if there have been enough
   */
  void requireAnother(Duration wait) {
    if (asked == MOST) {
      throw new PlanIsRevisedTooOften(MOST, wait);
    }
  }

  /** Whether there may be another for something, and the one under way may not know of it. */
  boolean mayFill(long something) {
    return begun - asked < FillPlan.MOST && !(isUnderWay && since >= something);
  }

  boolean isUnderWay(int revision) {
    return isUnderWay && begun == revision;
  }

  /** Whether a plan that knows so much makes the one under way needless. */
  boolean areMetBy(long asOf) {
    return isUnderWay && since > 0 && asOf >= since;
  }

  /**
   * @param something where the log tells of what it is for; null where the learner asks
   */
  Revisions begun(@Nullable Long something) {
    int asking = something == null ? asked + 1 : asked;
    return new Revisions(next(), asking, Objects.requireNonNullElse(something, 0L), true);
  }

  Revisions finished() {
    return new Revisions(begun, asked, since, false);
  }
}
