package daybreak.query.plan;

import daybreak.query.gateway.Reading;
import daybreak.query.http.Preferences;
import daybreak.query.http.Reads;
import daybreak.query.http.WaitedFor;
import daybreak.schema.command.CommandGateway;
import daybreak.schema.command.Issuer;
import daybreak.schema.document.Waits;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows the caller's plans, and has today's made where it is not there yet. */
@RestController
final class PlanQueryController {

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final Reads reads;
  private final CommandGateway commands;
  private final AwaitedPlan awaited;

  PlanQueryController(Reads reads, CommandGateway commands, AwaitedPlan awaited) {
    this.reads = reads;
    this.commands = commands;
    this.awaited = awaited;
  }

  /**
   * Shows the caller's plan for today, or has it made: 202 until it is there. With `Prefer: wait=5`
   * the answer waits for it, so that nobody has to ask again and again.
   */
  @Waits
  @GetMapping("/api/daily-plan/today")
  ResponseEntity<PlanView> readTodaysPlan(HttpServletRequest request) {
    Reading<PlanOfDay> first = reads.ask(new FindTodaysPlan());
    haveMade(first.body());
    Optional<Duration> wait = Preferences.wait(request, LONGEST_WAIT);
    Optional<Reading<PlanOfDay>> last = wait.flatMap(patience -> waited(patience, first, request));
    ResponseEntity<PlanView> answer = reads.answer(shown(last.orElse(first)));
    return last.isPresent() ? Preferences.waited(wait.orElseThrow(), answer) : answer;
  }

  /** Nothing where as many wait as may. */
  private Optional<Reading<PlanOfDay>> waited(
      Duration wait, Reading<PlanOfDay> first, HttpServletRequest request) {
    if (first.body().made() != null || wait.isZero()) {
      return Optional.of(first);
    }
    Optional<Reading<PlanOfDay>> last =
        awaited.within(wait, first, () -> lookAgain(first.body().date()));
    last.ifPresent(_ -> WaitedFor.mark(request));
    return last;
  }

  /** It may be another day by now, whose plan nobody has asked for. */
  private Reading<PlanOfDay> lookAgain(LocalDate asked) {
    Reading<PlanOfDay> now = reads.ask(new FindTodaysPlan());
    if (!now.body().date().equals(asked)) {
      haveMade(now.body());
    }
    return now;
  }

  private static Reading<PlanView> shown(Reading<PlanOfDay> reading) {
    return reading.as((_, day) -> day.view());
  }

  /** Shows the caller's plan for a date. */
  @GetMapping("/api/daily-plan/{date}")
  ResponseEntity<PlanView> readPlan(@PathVariable LocalDate date) {
    Reading<PlanOfDay> day = reads.ask(new FindPlan(date));
    haveMade(day.body());
    return reads.answer(shown(day));
  }

  private void haveMade(PlanOfDay day) {
    day.request().ifPresent(request -> commands.soon(request, Issuer.House.PREPARATION));
  }
}
