package daybreak.load.alarm;

import daybreak.load.content.SyntheticBank;
import daybreak.load.crowd.Principal;
import daybreak.load.crowd.Seed;
import daybreak.load.crowd.Tally;
import daybreak.load.platform.Figure;
import daybreak.load.platform.Verdicts;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * A quarter of an hour in which nothing is wrong, though there is more to do than at other times: a
 * midnight is prepared, and a bank imported. Nobody may be called.
 */
final class HealthyQuarter {

  static final String NAME = "healthy";

  private static final Duration LENGTH = Duration.ofMinutes(15);
  private static final Duration UNTIL_LEARNERS_COME = Duration.ofMinutes(1);
  private static final Duration UNTIL_IMPORT = Duration.ofMinutes(6);
  private static final int LEARNERS = 600;
  private static final SyntheticBank BANK = new SyntheticBank("alarm", 2_000, 250);

  private final Scene scene;
  private final Guards guards;
  private final Verdicts verdicts;

  HealthyQuarter(Scene scene, Guards guards, Verdicts verdicts) {
    this.scene = scene;
    this.guards = guards;
    this.verdicts = verdicts;
  }

  void run() throws Exception {
    try (Guard guard = guards.begunQuiet(NAME);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Tally tally = scene.crowd().count();
      Future<ComingMidnight> midnight =
          threads.submit(after(UNTIL_LEARNERS_COME, () -> Cohort.come(scene, LEARNERS)));
      Future<Long> imported = threads.submit(after(UNTIL_IMPORT, this::imported));
      Sightings seen = guard.watch(System.nanoTime(), LENGTH, _ -> false);
      verdicts.add(Figure.never(NAME, "alarms", seen.alarms()));
      seen.told().forEach(told -> verdicts.remark(NAME, told));
      verdicts.add(Figure.count(NAME, "requests answered well", tally.good()));
      verdicts.add(Figure.count(NAME, "other requests", tally.all() - tally.good()));
      verdicts.add(Figure.count(NAME, "questions imported", imported.get()));
      tell(midnight.get());
    }
  }

  private static <T> Callable<T> after(Duration pause, Callable<T> work) {
    return () -> {
      TimeUnit.NANOSECONDS.sleep(pause.toNanos());
      return work.call();
    };
  }

  private long imported() throws Exception {
    Seed.imported(scene.web().port(), scene.anybody(Principal.ADMIN), BANK.lines());
    return BANK.questions();
  }

  private void tell(ComingMidnight midnight) throws Exception {
    verdicts.remark(
        NAME,
        "%s learners came to %s, whose day ends at %s"
            .formatted(LEARNERS, midnight.zone(), midnight.at()));
    long without = Cohort.withoutPlan(scene, midnight);
    verdicts.add(Figure.never(NAME, "learners without a plan for the next day", without));
  }
}
