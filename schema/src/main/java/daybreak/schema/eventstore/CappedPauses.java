package daybreak.schema.eventstore;

import daybreak.schema.process.VitalSchedule;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * The executor of a pooled streaming processor's coordinator, which cuts its short pauses shorter.
 * The coordinator waits 100 ms whenever its workers' buffers are full, which they can empty several
 * times in that. Longer delays, such as a back-off after an error, stay as they are.
 */
public final class CappedPauses extends VitalSchedule {

  private static final Duration SHORT = Duration.ofMillis(500);
  private static final Duration CAP = Duration.ofMillis(2);

  /** An executor of one daemon thread under the name given. */
  public CappedPauses(String name) {
    super(name);
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
    return super.schedule(command, capped(unit.toNanos(delay)), TimeUnit.NANOSECONDS);
  }

  private static long capped(long nanos) {
    return nanos <= SHORT.toNanos() ? Math.min(nanos, CAP.toNanos()) : nanos;
  }
}
