package daybreak.schema.operation;

import daybreak.schema.problem.Failures;
import daybreak.schema.process.VitalThread;
import daybreak.schema.sql.Database;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** A worker's share in what operators ask for: one thread, which looks several times a second. */
public final class MendingRunner implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(MendingRunner.class);
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);

  private final MendingWork work;
  private volatile boolean stopped = true;
  private @Nullable Thread thread;

  public MendingRunner(Database database, List<? extends Mender> menders) {
    this.work = new MendingWork(database, menders);
  }

  @Override
  public synchronized void start() {
    if (stopped) {
      stopped = false;
      thread = VitalThread.start("mending", this::look);
    }
  }

  private void look() {
    while (!stopped) {
      pause(rest());
    }
  }

  /** Does what is next, and answers how long to wait then. */
  private Duration rest() {
    try {
      return work.next() ? Duration.ZERO : PAUSE;
    } catch (RuntimeException failure) {
      LOG.warn("What operators ask for could not be looked at: {}", Failures.inPlainWords(failure));
      return PAUSE_AFTER_FAILURE;
    }
  }

  private static void pause(Duration length) {
    try {
      Thread.sleep(length);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for the step in hand, of which every statement is bounded. */
  @Override
  public synchronized void stop() {
    stopped = true;
    try {
      if (thread != null) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return !stopped;
  }
}
