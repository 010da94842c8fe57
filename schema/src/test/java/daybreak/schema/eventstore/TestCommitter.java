package daybreak.schema.eventstore;

import daybreak.schema.sql.Database;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;

/** Committers for tests that need no whole event store. */
final class TestCommitter {

  /** However slow the machine is, callers wait for what becomes of their appends. */
  static final AppendBounds PATIENT = AppendBounds.STANDARD.withPatience(Duration.ofSeconds(30));

  private TestCommitter() {}

  static Committer on(Database appending) {
    return on(appending, PATIENT);
  }

  static Committer on(Database appending, AppendBounds bounds) {
    return on(appending, bounds, WakeUps.inProcess());
  }

  static Committer on(Database appending, AppendBounds bounds, WakeUps wakeUps) {
    return new Committer(
        new AppendTransaction(appending, Clock.systemUTC(), bounds.lock()),
        bounds,
        wakeUps,
        new SimpleMeterRegistry());
  }
}
