package daybreak.query.plan;

import daybreak.schema.learner.LearnerId;
import daybreak.schema.plan.DailyPlanCommand;
import daybreak.schema.plan.DailyPlanCommand.RenewPlan;
import daybreak.schema.plan.DailyPlanCommand.RequestPlan;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a learner stands with a day's plan.
 *
 * @param date the learner's own
 * @param awaited whether the learner is known to wait for the plan
 * @param made null where it is not there
 * @param outdatedBy where the log tells of what it should have known when its day began; null where
 *     there is nothing of the kind
 */
record PlanOfDay(
    LearnerId learner,
    LocalDate date,
    boolean awaited,
    @Nullable DailyPlanView made,
    @Nullable Long outdatedBy) {

  /** Whether the plan is there, or is known to be waited for. */
  boolean isUnderWay() {
    return awaited || made != null;
  }

  /** Has it made for the learner, who waits for it, or made again; nothing where it needs not. */
  Optional<DailyPlanCommand> request() {
    if (outdatedBy != null) {
      return Optional.of(RenewPlan.of(learner, date, outdatedBy));
    }
    return isUnderWay() ? Optional.empty() : Optional.of(RequestPlan.of(learner, date, true));
  }

  PlanView view() {
    return made == null ? GeneratingView.of(date) : made;
  }
}
