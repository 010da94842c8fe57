package daybreak.query.plan;

import daybreak.schema.learner.LearnerId;
import daybreak.schema.plan.DailyPlanCommand.RequestPlan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a learner stands with a day's plan.
 *
 * @param date the learner's own
 * @param awaited whether the learner is known to wait for the plan
 * @param made null where it is not there
 */
record PlanOfDay(LearnerId learner, LocalDate date, boolean awaited, @Nullable DailyPlanView made) {

  /** Whether the plan is there, or is known to be waited for. */
  boolean isUnderWay() {
    return awaited || made != null;
  }

  /** Has it made for the learner, who waits for it. */
  RequestPlan request() {
    return RequestPlan.of(learner, date, true);
  }

  PlanView view() {
    return made == null ? GeneratingView.of(date) : made;
  }
}
