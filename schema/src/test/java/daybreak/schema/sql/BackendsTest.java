package daybreak.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a worker sees of everybody's sessions. */
@ExtendWith(TestDatabaseExtension.class)
class BackendsTest {

  private final TestDatabase database;
  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final Sampler sampler = new Sampler(meters);

  BackendsTest(TestDatabase database) {
    this.database = database;
  }

  @Test
  void a_worker_counts_the_sessions_of_every_role_and_what_the_server_lets_in()
      throws SQLException {
    try (Connection _ = database.connect(DatabaseRole.ANALYST);
        Sample _ = Backends.shown(database.worker(), sampler, meters)) {
      sampler.lookNow();

      assertThat(figure("db.backends", "analyst")).isPositive();
      assertThat(figure("db.backends.limit", "worker")).isEqualTo(15);
      assertThat(figure("db.backends", "worker")).isPositive();
    }
  }

  private double figure(String name, String role) {
    return meters.get(name).tag("role", role).gauge().value();
  }
}
