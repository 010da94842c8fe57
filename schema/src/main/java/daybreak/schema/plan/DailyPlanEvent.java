package daybreak.schema.plan;

import daybreak.schema.event.Event;
import daybreak.schema.event.WireName;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.learner.NamedZone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
   * The plan is there, and fixed until it is made again.
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

  /**
   * The plan is to be made again. Where one is under way, this one takes its place.
   *
   * @param revision which one, from 1
   * @param since where the log tells of what the plan does not know yet: the choice, for one
   *     without items or of no choice, or what its learner did until its day began; null where the
   *     learner has asked
   * @param reason null where none was given
   */
  @WireName("plan.revision-requested")
  record RevisionRequested(
      PlanId plan,
      LearnerId learner,
      LocalDate date,
      int revision,
      @Nullable Long since,
      @Nullable String reason)
      implements DailyPlanEvent {}

  /**
   * The plan was made again. One that was to be made again before it was there is there with this.
   *
   * @param timeZone the zone that the learner was in
   * @param dayEndsAt when the next day that exists starts there
   * @param content what was done of it before, and what is to be done now
   * @param completed items that were done before
   * @param revision which one, from 1
   */
  @WireName("plan.plan-revised")
  record PlanRevised(
      PlanId plan,
      LearnerId learner,
      LocalDate date,
      NamedZone timeZone,
      Instant dayStartsAt,
      Instant dayEndsAt,
      PlanContent content,
      List<UUID> completed,
      int revision)
      implements DailyPlanEvent {

    public PlanRevised {
      completed = List.copyOf(completed);
    }
  }

  @WireName("plan.plan-item-completed")
  record PlanItemCompleted(PlanId plan, UUID item, Instant at) implements DailyPlanEvent {}
}
