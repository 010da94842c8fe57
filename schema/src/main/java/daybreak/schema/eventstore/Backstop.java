package daybreak.schema.eventstore;

import daybreak.schema.process.VitalSchedule;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Has followers look for themselves now and then: where no other process is expected to append. */
final class Backstop implements Hearing {

  private final ScheduledExecutorService schedule = new VitalSchedule("event-backstop");

  Backstop(Runnable wake, Duration pause) {
    long millis = pause.toMillis();
    var _ = schedule.scheduleWithFixedDelay(wake, millis, millis, TimeUnit.MILLISECONDS);
  }

  @Override
  public boolean isListening() {
    return false;
  }

  @Override
  public void close() {
    schedule.shutdownNow();
  }
}
