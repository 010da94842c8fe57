package daybreak.query.plan;

import daybreak.query.platform.Parameters;
import daybreak.query.platform.Reading;
import daybreak.query.platform.Reads;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.plan.DailyPlanCommand.RequestPlan;
import daybreak.schema.plan.PlanCommands;
import daybreak.schema.platform.NotFound;
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
final class PlanController {

  private final Reads reads;
  private final PlanReader plans;
  private final PlanCommands commands;
  private final Clock clock;

  PlanController(Reads reads, PlanReader plans, PlanCommands commands, Clock clock) {
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

  private Reading<PlanView> today(UUID learner) {
    Reading<Today> today = plans.today(learner, clock.instant());
    if (!today.body().isUnderWay()) {
      commands.ask(RequestPlan.of(new LearnerId(learner), today.body().date(), true));
    }
    return today.as((_, day) -> day.view());
  }

  /** Shows the caller's plan for a date. */
  @GetMapping("/api/daily-plan/{date}")
  ResponseEntity<PlanView> readPlan(
      @PathVariable LocalDate date,
      Principal caller,
      @RequestHeader(name = Reads.MIN_POSITION, required = false) @Nullable String minPosition) {
    UUID learner = Parameters.id(caller);
    return reads.answerLearner(
        minPosition, () -> plans.of(learner, date).as((_, day) -> awaitedOrMade(day)));
  }

  /** A plan that is only being prepared has not been planned yet for its learner. */
  private static PlanView awaitedOrMade(Today day) {
    if (!day.isUnderWay()) {
      throw new NotFound("plan", day.date());
    }
    return day.view();
  }
}
