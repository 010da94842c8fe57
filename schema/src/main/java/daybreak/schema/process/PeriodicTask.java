package daybreak.schema.process;

import io.micrometer.core.instrument.Counter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A task that has its next turn whatever becomes of this one. That it fails is counted, and logged
 * at the first of several failures in a row; an error of the virtual machine ends the process.
 */
final class PeriodicTask implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(PeriodicTask.class);

  private final String schedule;
  private final Runnable task;
  private final Counter restarts;
  private boolean failing;

  PeriodicTask(String schedule, Runnable task, Counter restarts) {
    this.schedule = schedule;
    this.task = task;
    this.restarts = restarts;
  }

  @Override
  public void run() {
    try {
      task.run();
      failing = false;
    } catch (RuntimeException | Error failure) {
      Fatal.endIfOneIs(failure);
      restarts.increment();
      tell(failure);
    }
  }

  private void tell(Throwable failure) {
    if (!failing) {
      failing = true;
      LOG.error("A task of {} failed, and has its next turn", schedule, failure);
    }
  }
}
