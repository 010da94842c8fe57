package daybreak.saga.plan;

import daybreak.schema.following.LoggedEvent;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.plan.DailyPlanEvent.RevisionRequested;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * That a plan is to be made.
 *
 * @param awaited whether someone waits for it
 * @param position where the log says so
 * @param revision which revision of it, from 1; 0 for the plan itself
 */
record PlanRequest(
    UUID plan,
    boolean awaited,
    UUID learner,
    LocalDate date,
    Instant at,
    long position,
    int revision) {

  static PlanRequest of(LoggedEvent logged, boolean awaited, LearnerId learner, LocalDate date) {
    return of(logged, awaited, learner, date, 0);
  }

  static PlanRequest of(LoggedEvent logged, RevisionRequested request) {
    return of(logged, true, request.learner(), request.date(), request.revision());
  }

  private static PlanRequest of(
      LoggedEvent logged, boolean awaited, LearnerId learner, LocalDate date, int revision) {
    return new PlanRequest(
        logged.aggregate(),
        awaited,
        learner.value(),
        date,
        logged.at(),
        logged.position(),
        revision);
  }
}
