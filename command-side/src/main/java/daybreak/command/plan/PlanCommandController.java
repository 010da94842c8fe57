package daybreak.command.plan;

import daybreak.command.http.CommandRequest;
import daybreak.command.http.Commands;
import daybreak.command.http.ReasonForm;
import daybreak.schema.command.Done;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.plan.DailyPlanCommand.CompletePlanItem;
import daybreak.schema.plan.DailyPlanCommand.RevisePlan;
import daybreak.schema.plan.LocalDay;
import daybreak.schema.plan.PlanId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own plans over HTTP. */
@RestController
final class PlanCommandController {

  private final Commands commands;
  private final Today today;
  private final Clock clock;

  PlanCommandController(Commands commands, Today today, Clock clock) {
    this.commands = commands;
    this.today = today;
    this.clock = clock;
  }

  /**
   * Has the caller's plan for today made again from what the caller has done by now, at most ten
   * times a day: what is completed of it stays. The answer says where it will be.
   */
  @PostMapping("/api/daily-plan/today/revision")
  @ResponseStatus(HttpStatus.ACCEPTED)
  ResponseEntity<Done> revisePlan(
      @RequestBody(required = false) @Nullable ReasonForm form, HttpServletRequest http) {
    CommandRequest request = CommandRequest.of(http, form);
    String reason = ReasonForm.read(form);
    LearnerId learner = new LearnerId(request.caller());
    Instant now = clock.instant();
    LocalDay day = today.of(learner, now);
    return commands.begin(
        request, RevisePlan.of(learner, day, reason, now), "/api/daily-plan/" + day.date());
  }

  /** Completes an item of a plan; again is the same success. */
  @PostMapping("/api/daily-plan/{date}/items/{itemId}/completion")
  ResponseEntity<Done> completePlanItem(
      @PathVariable LocalDate date, @PathVariable UUID itemId, HttpServletRequest http) {
    CommandRequest request = CommandRequest.of(http, null);
    LearnerId learner = new LearnerId(request.caller());
    PlanId plan = PlanId.of(learner, date);
    return commands.change(request, new CompletePlanItem(plan, learner, itemId, clock.instant()));
  }
}
