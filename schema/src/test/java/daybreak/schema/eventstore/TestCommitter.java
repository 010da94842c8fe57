package daybreak.schema.eventstore;

import daybreak.schema.sql.Database;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;

/** Committers for tests that need no whole event store. */
final class TestCommitter {

  private TestCommitter() {}

  static Committer on(Database appending) {
    return on(appending, AppendBounds.STANDARD);
  }

  static Committer on(Database appending, AppendBounds bounds) {
    return new Committer(
        new AppendTransaction(appending, Clock.systemUTC(), bounds.lock()),
        bounds,
        WakeUps.inProcess(),
        new SimpleMeterRegistry());
  }
}
