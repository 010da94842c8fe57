package daybreak.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybreak.schema.process.ProcessName;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabaseExtension.class)
class PoolTest {

  private static final ConnectionBudget TIGHT = new ConnectionBudget(1, 1, 1, 4, 0);
  private static final NamedQuery WHO =
      NamedQuery.of(
          "pool.who",
          "select current_user::text as role, current_setting('application_name') as name",
          Budget.instant(1, 1));

  private final TestDatabase database;
  private final MeterRegistry meters = new SimpleMeterRegistry();

  PoolTest(TestDatabase database) {
    this.database = database;
  }

  @Test
  void a_tier_logs_in_as_its_role_under_its_own_name() {
    try (Pool pool = open(PoolTier.WORKER)) {
      assertThat(pool.database().call(WHO).list(row -> row.text("role") + " " + row.text("name")))
          .containsExactly("daybreak_worker daybreak-worker@" + ProcessName.get());
      assertThat(meters.get(StatementMetrics.TIMER).tag("query", "pool.who").timers())
          .allSatisfy(timer -> assertThat(timer.getId().getTag("tier")).isEqualTo("worker"));
    }
  }

  @Test
  void the_share_of_the_whole_cluster_is_shown_beside_what_the_process_uses() {
    try (Pool pool = open(PoolTier.DIRECT)) {
      assertThat(meters.get(Pool.LIMIT).tag("pool", "direct").gauge().value()).isEqualTo(2);
      assertThat(meters.get("hikaricp.connections.max").tag("pool", "direct").gauge().value())
          .isEqualTo(1);
      assertThat(pool.use().limit()).isEqualTo(2);
    }
  }

  @Test
  void whoever_finds_no_connection_waits_a_bounded_time_and_is_refused() throws SQLException {
    try (Pool pool = open(PoolTier.WEB);
        Connection _ = pool.database().dataSource().getConnection()) {
      Instant before = Instant.now();

      assertThatThrownBy(() -> pool.database().call(WHO).list(row -> row.text("role")))
          .hasCauseInstanceOf(SQLTransientConnectionException.class);

      assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }
  }

  private Pool open(PoolTier tier) {
    return Pool.open(tier, LoginSource.of(tier, database.url(), database.logins()), TIGHT, meters);
  }
}
