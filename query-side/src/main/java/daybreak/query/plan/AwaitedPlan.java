package daybreak.query.plan;

import daybreak.query.gateway.Reading;
import daybreak.query.live.LiveWait;
import daybreak.query.live.LiveWaits;
import daybreak.schema.sql.SqlFault;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Today's plan, waited for until it is there. Meanwhile no connection is held. */
@Component
final class AwaitedPlan {

  private final LiveWaits waits;

  AwaitedPlan(LiveWaits waits) {
    this.waits = waits;
  }

  /**
   * Looks again whenever something has happened, until the plan is there or it has taken too long.
   *
   * @param first where the learner stood at first, without the plan
   * @return nothing where as many wait as may
   */
  Optional<Reading<PlanOfDay>> within(
      Duration patience, Reading<PlanOfDay> first, Supplier<Reading<PlanOfDay>> look) {
    long end = System.nanoTime() + patience.toNanos();
    try (LiveWait wait =
        waits.begin(first.body().learner(), first.asOf().position()).orElse(null)) {
      return wait == null ? Optional.empty() : Optional.of(until(end, wait, first, look));
    }
  }

  /** A look that fails for now ends it: by then others need the database more. */
  private static Reading<PlanOfDay> until(
      long end, LiveWait wait, Reading<PlanOfDay> first, Supplier<Reading<PlanOfDay>> look) {
    Reading<PlanOfDay> last = first;
    try {
      last = look.get();
      for (boolean more = true; more && last.body().made() == null; last = look.get()) {
        more = wait.hears(Duration.ofNanos(end - System.nanoTime()));
      }
    } catch (RuntimeException failure) {
      if (!SqlFault.isPassing(failure)) {
        throw failure;
      }
    }
    return last;
  }
}
