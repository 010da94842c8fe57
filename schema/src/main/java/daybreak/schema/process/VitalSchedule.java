package daybreak.schema.process;

import java.util.concurrent.Future;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A scheduled executor of one daemon thread whose tasks the process cannot do without. An ordinary
 * one keeps what a task throws in a future that nobody asks, and a periodic task just ends. Here an
 * error ends the process, and so does any exception that a periodic task throws.
 */
public class VitalSchedule extends ScheduledThreadPoolExecutor {

  private static final Logger LOG = LoggerFactory.getLogger(VitalSchedule.class);

  private final String name;

  /** An executor whose thread has the name given. */
  public VitalSchedule(String name) {
    super(1, Thread.ofPlatform().daemon().name(name).factory());
    this.name = name;
    setRemoveOnCancelPolicy(true);
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
