package daybreak.query.plan;

import daybreak.query.http.Reads;
import daybreak.schema.command.CommandGateway;
import daybreak.schema.command.Issuer;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows the caller's plans, and has today's made where it is not there yet. */
@RestController
final class PlanQueryController {

  private final Reads reads;
  private final CommandGateway commands;

  PlanQueryController(Reads reads, CommandGateway commands) {
    this.reads = reads;
    this.commands = commands;
  }

  /** Shows the caller's plan for today, or has it made: 202 until it is there. */
  @GetMapping("/api/daily-plan/today")
  ResponseEntity<PlanView> readTodaysPlan() {
    return reads.answer(new FindTodaysPlan(), this::askedFor);
  }

  /** Shows the caller's plan for a date. */
  @GetMapping("/api/daily-plan/{date}")
  ResponseEntity<PlanView> readPlan(@PathVariable LocalDate date) {
    return reads.answer(new FindPlan(date), this::askedFor);
  }

  private PlanView askedFor(PlanOfDay day) {
    if (!day.isUnderWay()) {
      commands.soon(day.request(), Issuer.House.PREPARATION);
    }
    return day.view();
  }
}
