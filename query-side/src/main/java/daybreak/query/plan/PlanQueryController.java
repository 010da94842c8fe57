package daybreak.query.plan;

import daybreak.query.platform.Parameters;
import daybreak.query.platform.Reading;
import daybreak.query.platform.Reads;
import daybreak.schema.command.CommandGateway;
import daybreak.schema.command.Issuer;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.plan.DailyPlanCommand.RequestPlan;
import daybreak.schema.problem.NotFound;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Shows the caller's plans, and has today's made where it is not there yet. */
@RestController
final class PlanQueryController {

  private final Reads reads;
  private final PlanReader plans;
  private final CommandGateway commands;
  private final Clock clock;

  PlanQueryController(Reads reads, PlanReader plans, CommandGateway commands, Clock clock) {
    this.reads = reads;
    this.plans = plans;
    this.commands = commands;
    this.clock = clock;
  }

  /** Shows the caller's plan for today, or has it made: 202 until it is there. */
  @GetMapping("/api/daily-plan/today")
  ResponseEntity<PlanView> readTodaysPlan(
      Principal caller,
      @RequestHeader(name = Reads.MIN_POSITION, required = false) @Nullable String minPosition) {
    UUID learner = Parameters.id(caller);
    return reads.answerLearner(minPosition, () -> today(learner));
  }

  /** Shows the caller's plan for a date. */
  @GetMapping("/api/daily-plan/{date}")
  ResponseEntity<PlanView> readPlan(
      @PathVariable LocalDate date,
      Principal caller,
      @RequestHeader(name = Reads.MIN_POSITION, required = false) @Nullable String minPosition) {
    UUID learner = Parameters.id(caller);
    return reads.answerLearner(minPosition, () -> of(learner, date));
  }

  private Reading<PlanView> today(UUID learner) {
    return askedFor(learner, plans.today(learner, clock.instant()));
  }

  /** A plan that is only being prepared has not been planned yet for its learner. */
  private Reading<PlanView> of(UUID learner, LocalDate date) {
    Reading<PlanOfDay> day = plans.of(learner, date);
    if (!day.body().isUnderWay() && !isToday(learner, date)) {
      throw new NotFound("plan", date);
    }
    return askedFor(learner, day);
  }

  private boolean isToday(UUID learner, LocalDate date) {
    return plans.today(learner, clock.instant()).body().date().equals(date);
  }

  private Reading<PlanView> askedFor(UUID learner, Reading<PlanOfDay> day) {
    if (!day.body().isUnderWay()) {
      commands.soon(
          RequestPlan.of(new LearnerId(learner), day.body().date(), true),
          Issuer.House.PREPARATION);
    }
    return day.as((_, found) -> found.view());
  }
}
