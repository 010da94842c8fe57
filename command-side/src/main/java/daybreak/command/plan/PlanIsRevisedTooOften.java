package daybreak.command.plan;

import daybreak.schema.problem.Code;
import daybreak.schema.problem.TooOften;
import java.time.Duration;

/** A day's plan is made again so many times, and no more. */
final class PlanIsRevisedTooOften extends TooOften {

  PlanIsRevisedTooOften(int most, Duration wait) {
    super(
        Code.PLAN_IS_REVISED_TOO_OFTEN,
        "A day's plan is made again at most " + most + " times.",
        wait);
  }
}
