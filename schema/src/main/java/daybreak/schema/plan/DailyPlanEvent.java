package daybreak.schema.plan;

import daybreak.schema.event.Event;
import daybreak.schema.event.WireName;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.learner.NamedZone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What can happen to a learner's plan for a day. */
public sealed interface DailyPlanEvent extends Event {

  PlanId plan();

  /**
   * A plan for the date was asked for, and is still to be made.
   *
   * @param awaited whether someone waits for it; else it is prepared for later
   */
  @WireName("plan.plan-requested")
  record PlanRequested(PlanId plan, LearnerId learner, LocalDate date, boolean awaited)
      implements DailyPlanEvent {}

  /** Someone waits for a plan that was to be prepared for later. */
  @WireName("plan.plan-awaited")
  record PlanAwaited(PlanId plan, LearnerId learner, LocalDate date) implements DailyPlanEvent {}

  /**
   * The plan is there, and fixed.
   *
   * @param timeZone the zone that the learner was in
   * @param dayEndsAt when the next day that exists starts there
   */
  @WireName("plan.plan-made")
  record PlanMade(
      PlanId plan,
      LearnerId learner,
      LocalDate date,
      NamedZone timeZone,
      Instant dayStartsAt,
      Instant dayEndsAt,
      PlanContent content)
      implements DailyPlanEvent {}

  @WireName("plan.plan-item-completed")
  record PlanItemCompleted(PlanId plan, UUID item, Instant at) implements DailyPlanEvent {}
}
