package daybreak.query.plan;

import daybreak.schema.learner.LearnerId;
import daybreak.schema.plan.DailyPlanCommand.RequestPlan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a learner stands with a day's plan.
 *
 * @param date the learner's own
 * @param plan null where it has never been asked for
 */
record PlanOfDay(LearnerId learner, LocalDate date, @Nullable StoredPlan plan) {

  /** Whether the plan is there, or is known to be waited for. */
  boolean isUnderWay() {
    return plan != null && (plan.awaited() || plan.made() != null);
  }

  /** Has it made for the learner, who waits for it. */
  RequestPlan request() {
    return RequestPlan.of(learner, date, true);
  }

  PlanView view() {
    return plan != null && plan.made() instanceof DailyPlanView made
        ? made
        : GeneratingView.of(date);
  }
}
