package daybreak.schema.plan;

import daybreak.schema.command.Command;
import daybreak.schema.command.Target;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.learner.NamedZone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

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

  /**
   * Asks for the plan to be made again from what the learner has done by now, or for the first time
   * where there is none.
   *
   * @param reason null where none is given
   * @param at when that is, on the date
   * @param until when the date ends where the learner is
   */
  record RevisePlan(
      @TargetAggregateIdentifier PlanId plan,
      LearnerId learner,
      LocalDate date,
      @Nullable String reason,
      Instant at,
      Instant until)
      implements DailyPlanCommand {

    /** The plan that a learner has for a day, at an instant of it. */
    public static RevisePlan of(
        LearnerId learner, LocalDay day, @Nullable String reason, Instant at) {
      PlanId plan = PlanId.of(learner, day.date());
      return new RevisePlan(plan, learner, day.date(), reason, at, day.end());
    }
  }

  /**
   * Has a plan that is missing made, and one that is without items or of no choice of its learner's
   * made again if it does not know of a choice yet.
   *
   * @param since where the log tells of that
   */
  record FillPlan(
      @TargetAggregateIdentifier PlanId plan, LearnerId learner, LocalDate date, long since)
      implements DailyPlanCommand {

    /** So often a plan is made again for something in the log, and then no more for a choice. */
    public static final int MOST = 10;

    /** The plan that a learner has for a day. */
    public static FillPlan of(LearnerId learner, LocalDate date, long since) {
      return new FillPlan(PlanId.of(learner, date), learner, date, since);
    }
  }

  /**
   * Has a plan that was made before its day made again if it does not know of all that its learner
   * did until the day began. It does not count among those that the learner asks for.
   *
   * @param since where the log tells of the last of that
   */
  record RenewPlan(
      @TargetAggregateIdentifier PlanId plan, LearnerId learner, LocalDate date, long since)
      implements DailyPlanCommand {

    /** The plan that a learner has for a day. */
    public static RenewPlan of(LearnerId learner, LocalDate date, long since) {
      return new RenewPlan(PlanId.of(learner, date), learner, date, since);
    }
  }

  /**
   * Fixes the plan as it was made again; a revision that is over stays as it is.
   *
   * @param completed items of the content that were done before
   * @param revision which one, from 1
   */
  record FinishRevision(
      @TargetAggregateIdentifier PlanId plan,
      LearnerId learner,
      LocalDate date,
      NamedZone timeZone,
      PlanContent content,
      List<UUID> completed,
      int revision)
      implements DailyPlanCommand {

    public FinishRevision {
      completed = List.copyOf(completed);
    }
  }

  record CompletePlanItem(
      @TargetAggregateIdentifier PlanId plan, LearnerId learner, UUID item, Instant at)
      implements DailyPlanCommand {

    @Override
    public Target target() {
      return new Target("item", item);
    }
  }
}
