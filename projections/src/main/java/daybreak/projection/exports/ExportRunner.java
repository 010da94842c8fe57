package daybreak.projection.exports;

import daybreak.schema.eventstore.JsonLog;
import daybreak.schema.exports.ExportStore;
import daybreak.schema.problem.Failures;
import daybreak.schema.process.VitalThread;
import daybreak.schema.sql.Database;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A worker's share in exports: one thread, which writes one after the other. Where no directory is
 * set, or it is not there, it writes none.
 */
public final class ExportRunner implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ExportRunner.class);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

  /** Its holder puts it off every second. */
  private static final Duration LEASE = Duration.ofSeconds(30);

  private final ExportStore store;
  private final ExportWork work;
  private volatile boolean stopped = true;
  private @Nullable Thread thread;

  public ExportRunner(Database database, ExportStore store) {
    this(database, store, PartSize.STANDARD, LEASE);
  }

  ExportRunner(Database database, ExportStore store, PartSize size, Duration lease) {
    this.store = store;
    this.work =
        new ExportWork(new JsonLog(database), new ExportQueue(database, store, lease), store, size);
  }

  @Override
  public synchronized void start() {
    if (stopped && store.directory() != null) {
      stopped = false;
      thread = VitalThread.start("exports", this::look);
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
      var _ = store.present();
      return work.removeExpired() || work.next(() -> stopped) ? Duration.ZERO : PAUSE;
    } catch (RuntimeException failure) {
      LOG.warn("Exports could not be looked at: {}", Failures.inPlainWords(failure));
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

  /** Hands on what it has. */
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
