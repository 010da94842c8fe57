package daybreak.projection.exports;

import daybreak.schema.eventstore.JsonLog;
import daybreak.schema.exports.ExportStore;
import daybreak.schema.process.Rounds;
import daybreak.schema.sql.Database;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;

/**
 * A worker's share in exports: one thread, which writes one after the other. Where no directory is
 * set, or it is not there, it writes none.
 */
public final class ExportRunner implements SmartLifecycle {

  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

  /** Its holder puts it off every second. */
  private static final Duration LEASE = Duration.ofSeconds(30);

  private final ExportStore store;
  private final ExportWork work;
  private final Rounds rounds = new Rounds("exports", this::next, PAUSE, PAUSE_AFTER_FAILURE);

  public ExportRunner(Database database, ExportStore store) {
    this(database, store, PartSize.STANDARD, LEASE);
  }

  ExportRunner(Database database, ExportStore store, PartSize size, Duration lease) {
    this.store = store;
    this.work =
        new ExportWork(new JsonLog(database), new ExportQueue(database, store, lease), store, size);
  }

  @Override
  public void start() {
    if (store.directory() != null) {
      rounds.start();
    }
  }

  private boolean next() {
    var _ = store.present();
    return work.removeExpired() || work.next(() -> !rounds.isRunning());
  }

  /** Hands on what it has. */
  @Override
  public void stop() {
    rounds.stop();
  }

  @Override
  public boolean isRunning() {
    return rounds.isRunning();
  }
}
