package daybreak.schema.eventstore;

import daybreak.schema.sql.Database;
import daybreak.schema.testing.TestDatabase;
import java.time.Clock;

/** One event store as a process of its own would have it. */
final class TestProcess implements AutoCloseable {

  private final EventStores stores;
  private final WakeUps wakeUps;

  private TestProcess(EventStores stores, WakeUps wakeUps) {
    this.stores = stores;
    this.wakeUps = wakeUps;
  }

  static TestProcess on(TestDatabase db) {
    return on(db, db.system(), WakeUps.inProcess());
  }

  static TestProcess on(TestDatabase db, Database appending, WakeUps wakeUps) {
    return following(db.worker(), appending, wakeUps);
  }

  /** With a door of its own to read by. */
  static TestProcess following(Database reading, Database appending, WakeUps wakeUps) {
    AppendBounds bounds = TestCommitter.PATIENT;
    Committer committer = TestCommitter.on(appending, bounds, wakeUps);
    Appender appender = new Appender(committer, bounds, Clock.systemUTC());
    return new TestProcess(new EventStores(reading, committer, appender, wakeUps), wakeUps);
  }

  EventStores stores() {
    return stores;
  }

  @Override
  public void close() {
    stores.close();
    wakeUps.close();
  }
}
