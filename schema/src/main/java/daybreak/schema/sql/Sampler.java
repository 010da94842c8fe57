package daybreak.schema.sql;

import daybreak.schema.process.VitalSchedule;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A thread that looks at the database every few seconds on behalf of gauges, which keep what it has
 * seen: a scrape reads memory alone, and is answered whether the database is there or not. The
 * role's timeouts bound a look. The thread ends when there is nothing left to look at.
 */
public final class Sampler {

  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final Duration IDLE = Duration.ofSeconds(1);

  private final MeterRegistry meters;
  private final Map<Sample, Future<?>> turns = new ConcurrentHashMap<>();
  private final ScheduledThreadPoolExecutor thread = new VitalSchedule("sampler");

  /** A sampler that shows in the registry how old its samples are. */
  public Sampler(MeterRegistry meters) {
    this.meters = meters;
    thread.setKeepAliveTime(IDLE.toMillis(), TimeUnit.MILLISECONDS);
    thread.allowCoreThreadTimeOut(true);
  }

  /**
   * Looks at once, and then every few seconds until the sample is closed.
   *
   * @param name under which its age is shown
   * @param look keeps what it sees where gauges find it
   */
  public Sample sample(String name, Runnable look) {
    return sample(name, look, () -> {});
  }

  /**
   * The same, of a look that needs something to be closed after it.
   *
   * @param closing what is done when the sample is closed
   */
  Sample sample(String name, Runnable look, Runnable closing) {
    Sample sample = Sample.shown(name, look, ending -> end(ending, closing), meters);
    turns.put(
        sample,
        thread.scheduleWithFixedDelay(sample::take, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS));
    return sample;
  }

  private void end(Sample sample, Runnable closing) {
    Future<?> turn = turns.remove(sample);
    if (turn != null) {
      turn.cancel(false);
    }
    closing.run();
  }

  /** Looks at everything now, for those who cannot wait for its turn. */
  public void lookNow() {
    turns.keySet().forEach(Sample::take);
  }
}
