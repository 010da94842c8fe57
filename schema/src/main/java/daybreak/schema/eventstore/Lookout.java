package daybreak.schema.eventstore;

import daybreak.schema.freshness.Positions;
import daybreak.schema.process.VitalThread;
import daybreak.schema.sql.Database;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the head of the log, and wakes the followers when it has moved. */
final class Lookout implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);

  private final Database database;
  private final Supplier<Duration> pause;
  private final Runnable wake;
  private final SeenHead head = new SeenHead();
  private final Thread thread;
  private volatile boolean closed;

  /**
   * @param pause until the next look, asked after each
   */
  Lookout(Database database, Supplier<Duration> pause, Runnable wake) {
    this.database = database;
    this.pause = pause;
    this.wake = wake;
    this.thread = VitalThread.start("event-lookout", this::run);
  }

  private void run() {
    while (!closed) {
      look();
      LockSupport.parkNanos(pause.get().toNanos());
    }
  }

  private void look() {
    try {
      if (head.see(Positions.head(database))) {
        wake.run();
      }
    } catch (RuntimeException e) {
      LOG.debug("The head of the log could not be seen", e);
    }
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
    try {
      thread.join(AppendBounds.STANDARD.patience());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
