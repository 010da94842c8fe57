package daybreak.load.journey;

import daybreak.load.platform.Figure;
import daybreak.load.platform.Verdicts;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * The midnight that a fifth of the learners share. Its last hour goes by in two minutes, by the
 * product's clock, so that plans are made thirty times as fast as in life.
 */
final class Midnight {

  static final String ZONE = "Asia/Kathmandu";

  private static final Instant EVENING = Instant.parse("2026-06-10T15:30:00Z");
  private static final Instant BEFORE = Instant.parse("2026-06-10T17:13:00Z");
  private static final Instant LAST_HOUR = Instant.parse("2026-06-10T17:15:00Z");
  private static final Instant MIDNIGHT = Instant.parse("2026-06-10T18:15:00Z");
  private static final Duration STEP = Duration.ofSeconds(36);
  private static final long STEP_MILLIS = 1_200;

  private Midnight() {}

  /** Long before it. */
  static void evening(Stage stage) throws Exception {
    stage.setClock(EVENING);
  }

  /** Shortly before its last hour, so that a load is warmed up when that begins. */
  static void near(Stage stage) throws Exception {
    stage.setClock(BEFORE);
  }

  /** Lets it come, and tells how many of so many learners have no plan for their new day. */
  static void come(Stage stage, String phase, int learners, Verdicts verdicts) throws Exception {
    for (Instant now = LAST_HOUR; now.isBefore(MIDNIGHT); now = now.plus(STEP)) {
      stage.setClock(now);
      TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
    }
    stage.setClock(MIDNIGHT);
    long here = Math.ceilDiv(learners, Learners.SHARE);
    long ready = stage.count(JourneySql.PLANS_OF_MIDNIGHT);
    verdicts.add(Figure.count(phase, "learners whose midnight it is", here));
    verdicts.add(Figure.never(phase, "plans not ready at midnight", here - ready));
  }
}
