package daybreak.command.gateway;

import daybreak.schema.eventstore.EventStores;
import daybreak.schema.process.VitalSchedule;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Forgets, now and then, the results of commands whose idempotency keys have grown old. */
public final class ResultUpkeep implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(ResultUpkeep.class);
  private static final Duration PAUSE = Duration.ofMinutes(10);

  private final EventStores stores;
  private final Clock clock;
  private final Duration retention;
  private @Nullable ScheduledExecutorService schedule;

  /**
   * Prepares the upkeep.
   *
   * @param stores reads as a worker, who alone may delete results
   * @param retention how long a key answers the first result
   */
  public ResultUpkeep(EventStores stores, Clock clock, Duration retention) {
    this.stores = stores;
    this.clock = clock;
    this.retention = retention;
  }

  /** Forgets what is old by now, and answers how many results that were. */
  public int forget() {
    stores.heldKeys().removeLapsed();
    return stores.results().removeBefore(clock.instant().minus(retention));
  }

  @Override
  public void start() {
    var one = new VitalSchedule("result-upkeep");
    var _ =
        one.scheduleWithFixedDelay(
            this::forgetUnlessFailing, PAUSE.toSeconds(), PAUSE.toSeconds(), TimeUnit.SECONDS);
    schedule = one;
  }

  private void forgetUnlessFailing() {
    try {
      int forgotten = forget();
      log.debug("{} old results of commands were removed", forgotten);
    } catch (RuntimeException e) {
      log.warn("Old results of commands could not be removed; it is tried again", e);
    }
  }

  @Override
  public void stop() {
    if (schedule != null) {
      schedule.close();
      schedule = null;
    }
  }

  @Override
  public boolean isRunning() {
    return schedule != null;
  }
}
