package daybreak.command.plan;

import daybreak.command.http.CommandRequest;
import daybreak.command.http.Commands;
import daybreak.schema.command.Done;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.plan.DailyPlanCommand.CompletePlanItem;
import daybreak.schema.plan.PlanId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own plans over HTTP. */
@RestController
final class PlanCommandController {

  private final Commands commands;
  private final Clock clock;

  PlanCommandController(Commands commands, Clock clock) {
    this.commands = commands;
    this.clock = clock;
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
