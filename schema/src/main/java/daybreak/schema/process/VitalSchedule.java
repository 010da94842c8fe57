package daybreak.schema.process;

import io.micrometer.core.instrument.Counter;
import java.util.concurrent.Future;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A scheduled executor of one daemon thread whose tasks the process cannot do without. An ordinary
 * one keeps what a task throws in a future that nobody asks, and a periodic task just ends. Here a
 * periodic task has its next turn in any case, and an error of a single task, which nobody begins
 * again, ends the process.
 */
public class VitalSchedule extends ScheduledThreadPoolExecutor {

  private static final Logger LOG = LoggerFactory.getLogger(VitalSchedule.class);

  private final String name;
  private final Counter restarts;

  /** An executor whose thread has the name given. */
  public VitalSchedule(String name) {
    super(1, Thread.ofPlatform().daemon().name(name).factory());
    this.name = name;
    this.restarts = Restarts.of(name);
    setRemoveOnCancelPolicy(true);
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(
      Runnable task, long initial, long period, TimeUnit unit) {
    return super.scheduleAtFixedRate(turn(task), initial, period, unit);
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable task, long initial, long delay, TimeUnit unit) {
    return super.scheduleWithFixedDelay(turn(task), initial, delay, unit);
  }

  private Runnable turn(Runnable task) {
    return new PeriodicTask(name, task, restarts);
  }

  @Override
  protected void afterExecute(Runnable task, @Nullable Throwable thrown) {
    super.afterExecute(task, thrown);
    Throwable failure = thrown == null && task instanceof Future<?> f ? failureOf(f) : thrown;
    if (failure != null) {
      Fatal.endIfOneIs(failure);
      if (failure instanceof Error || isPeriodic(task)) {
        endWith(failure);
      }
    }
  }

  private void endWith(Throwable failure) {
    try {
      LOG.error("The process ends with a task of {}", name, failure);
    } finally {
      Fatal.end();
    }
  }

  private static boolean isPeriodic(Runnable task) {
    return task instanceof RunnableScheduledFuture<?> scheduled && scheduled.isPeriodic();
  }

  private static @Nullable Throwable failureOf(Future<?> task) {
    return task.state() == Future.State.FAILED ? task.exceptionNow() : null;
  }
}
