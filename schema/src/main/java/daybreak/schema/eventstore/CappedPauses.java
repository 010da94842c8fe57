package daybreak.schema.eventstore;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The executor of a pooled streaming processor's coordinator, which cuts its pauses shorter. The
 * coordinator waits 100 ms whenever its workers' buffers are full, which they can empty several
 * times in that. After a failure it begins anew after a second, then two, then up to a minute,
 * which is far too late for a database that is back.
 */
final class CappedPauses extends FollowerSchedule {

  private static final Duration BACK_PRESSURE = Duration.ofMillis(100);
  private static final Duration SHORTEST = Duration.ofMillis(2);
  private static final Duration BACK_OFF = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(2);

  private final Runnable onBackOff;

  /**
   * @param onEnd told what ended a task
   * @param onBackOff told whenever the coordinator begins anew
   */
  CappedPauses(String name, Consumer<Throwable> onEnd, Runnable onBackOff) {
    super(name, onEnd);
    this.onBackOff = onBackOff;
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
    Duration asked = Duration.of(delay, unit.toChronoUnit());
    if (asked.compareTo(BACK_OFF) >= 0) {
      onBackOff.run();
    }
    return super.schedule(command, capped(asked).toNanos(), TimeUnit.NANOSECONDS);
  }

  private static Duration capped(Duration asked) {
    Duration most = asked.compareTo(BACK_PRESSURE) <= 0 ? SHORTEST : LONGEST;
    return asked.compareTo(most) < 0 ? asked : most;
  }
}
