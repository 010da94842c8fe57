package daybreak.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Without a pooler; with one, the application's tests ask. */
@ExtendWith(TestDatabaseExtension.class)
class PoolerConsoleTest {

  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final Sampler sampler = new Sampler(meters);
  private final TestDatabase database;

  PoolerConsoleTest(TestDatabase database) {
    this.database = database;
  }

  @Test
  void where_there_is_no_pooler_on_the_way_nothing_is_shown_and_nothing_fails() {
    try (Sample _ = shown(database.url())) {
      sampler.lookNow();

      assertThat(servers()).isNaN();
      assertThat(failures()).isZero();
    }
  }

  @Test
  void where_nobody_answers_a_look_fails() {
    try (Sample _ = shown("jdbc:postgresql://127.0.0.1:1/nowhere")) {
      sampler.lookNow();

      assertThat(servers()).isNaN();
      assertThat(failures()).isPositive();
    }
  }

  private Sample shown(String url) {
    LoginSource worker = LoginSource.of(PoolTier.WORKER, url, database.logins());
    return PoolerConsole.shown(worker, sampler, meters);
  }

  private double servers() {
    return meters.get("pooler.servers").tag("pool", "system").gauge().value();
  }

  private double failures() {
    return meters.get("metrics.sample.failures").tag("sample", "pooler").counter().count();
  }
}
