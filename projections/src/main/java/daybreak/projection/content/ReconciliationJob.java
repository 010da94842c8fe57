package daybreak.projection.content;

import daybreak.schema.process.VitalSchedule;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Runs the {@link Reconciliation} at a slow pace: one subject, a pause; a round, a longer pause.
 */
public final class ReconciliationJob implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ReconciliationJob.class);

  private final Reconciliation reconciliation;
  private final Duration pause;
  private final Duration interval;
  private @Nullable ScheduledExecutorService executor;

  /**
   * @param pause between two subjects
   * @param interval between two rounds
   */
  public ReconciliationJob(Reconciliation reconciliation, Duration pause, Duration interval) {
    this.reconciliation = reconciliation;
    this.pause = pause;
    this.interval = interval;
  }

  @Override
  public synchronized void start() {
    if (executor == null) {
      var started = new VitalSchedule("reconciliation");
      // A stop waits for the subject at hand, and not for the next round.
      started.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
      executor = started;
      stepLater(started, pause);
    }
  }

  private void stepLater(ScheduledExecutorService on, Duration delay) {
    if (!on.isShutdown()) {
      var _ = on.schedule(() -> stepLater(on, step()), delay.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private Duration step() {
    try {
      return reconciliation.step() ? pause : interval;
    } catch (RuntimeException e) {
      LOG.warn("The statistics could not be compared with a recount: {}", e.getMessage());
      return interval;
    }
  }

  @Override
  public synchronized void stop() {
    if (executor != null) {
      executor.close();
      executor = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return executor != null;
  }
}
