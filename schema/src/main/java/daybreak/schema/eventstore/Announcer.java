package daybreak.schema.eventstore;

import daybreak.schema.process.VitalThread;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells other processes that something was appended, by NOTIFY. NOTIFY makes commits wait for one
 * another, so it is never part of an append: this thread sends it afterwards, once for all appends
 * of the meantime.
 */
final class Announcer implements AutoCloseable {

  /// No table; the word need not survive a crash, so its commit waits for no disk.
  private static final NamedQuery NOTIFY =
      NamedQuery.of(
          "event.notify",
          """
          select set_config('synchronous_commit', 'off', true) as setting,
                 pg_notify('daybreak_event', :sender)
          """,
          Budget.of(1, 8));

  private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);
  private static final Duration COALESCED = Duration.ofMillis(5);

  private final Database database;
  private final String sender;
  private final Semaphore appended = new Semaphore(0);
  private final Thread thread;
  private volatile boolean closed;

  /**
   * @param sender who says so, that it need not listen to itself
   */
  Announcer(Database database, String sender) {
    this.database = database;
    this.sender = sender;
    this.thread = VitalThread.start("event-announcer", this::run);
  }

  void announce() {
    if (appended.availablePermits() == 0) {
      appended.release();
    }
  }

  private void run() {
    while (!closed) {
      appended.acquireUninterruptibly();
      appended.drainPermits();
      notifyOthers();
      LockSupport.parkNanos(COALESCED.toNanos());
    }
  }

  private void notifyOthers() {
    try {
      String _ =
          database.inTransaction(() ->
              database.call(NOTIFY).bind("sender", sender).single(row -> row.text("setting")));
    } catch (RuntimeException e) {
      LOG.info("Other processes will find new events by looking: {}", e.getMessage());
    }
  }

  /** Says a last word if there is something to say. */
  @Override
  public void close() {
    closed = true;
    announce();
    try {
      thread.join(AppendBounds.STANDARD.patience());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
