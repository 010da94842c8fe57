package daybreak.saga.plan;

import daybreak.schema.following.LoggedEvent;
import daybreak.schema.learner.LearnerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * That a plan is to be made.
 *
 * @param awaited whether someone waits for it
 * @param position where the log says so
 */
record PlanRequest(
    UUID plan, boolean awaited, UUID learner, LocalDate date, Instant at, long position) {

  static PlanRequest of(LoggedEvent logged, boolean awaited, LearnerId learner, LocalDate date) {
    return new PlanRequest(
        logged.aggregate(), awaited, learner.value(), date, logged.at(), logged.position());
  }
}
