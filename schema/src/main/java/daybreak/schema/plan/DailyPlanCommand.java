package daybreak.schema.plan;

import daybreak.schema.command.Command;
import daybreak.schema.command.Target;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.learner.NamedZone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a learner's plan for a day. */
public sealed interface DailyPlanCommand extends Command {

  /** What it is asked of. */
  PlanId plan();

  @Override
  default Target target() {
    return new Target("plan", plan().value());
  }

  /** The learner whose plan it is. */
  LearnerId learner();

  /**
   * Asks for the plan; nothing more happens where it has been asked for as urgently.
   *
   * @param awaited whether someone waits for it; else it is prepared for later
   */
  record RequestPlan(
      @TargetAggregateIdentifier PlanId plan, LearnerId learner, LocalDate date, boolean awaited)
      implements DailyPlanCommand {

    /** The plan that a learner has for a day. */
    public static RequestPlan of(LearnerId learner, LocalDate date, boolean awaited) {
      return new RequestPlan(PlanId.of(learner, date), learner, date, awaited);
    }
  }

  /** Fixes the plan that was requested; one that is there already stays as it is. */
  record MakePlan(
      @TargetAggregateIdentifier PlanId plan,
      LearnerId learner,
      LocalDate date,
      NamedZone timeZone,
      PlanContent content)
      implements DailyPlanCommand {}

  record CompletePlanItem(
      @TargetAggregateIdentifier PlanId plan, LearnerId learner, UUID item, Instant at)
      implements DailyPlanCommand {

    @Override
    public Target target() {
      return new Target("item", item);
    }
  }
}
