package daybreak.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import io.micrometer.core.instrument.Timer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabaseExtension.class)
class StatementMetricsTest {

  private static final NamedQuery DIVIDE =
      NamedQuery.of("metrics.divide", "select 1 / :divisor as quotient", Budget.of(1, 1));
  private static final NamedQuery SLEEP =
      NamedQuery.of("metrics.sleep", "select pg_sleep(30)::text as slept", Budget.of(1, 1));

  private final TestDatabase database;

  StatementMetricsTest(TestDatabase database) {
    this.database = database;
  }

  @Test
  void a_statement_is_timed_under_its_name_and_tier() {
    divide(database.worker(), 1);

    Timer timer = timer("metrics.divide", "worker", "ok");
    assertThat(timer.count()).isEqualTo(1);
    assertThat(timer.totalTime(TimeUnit.SECONDS)).isBetween(0.000_001, 60.0);
  }

  @Test
  void a_refused_statement_counts_as_error() {
    assertThatThrownBy(() -> divide(database.web(), 0)).hasMessageContaining("division by zero");

    assertThat(timer("metrics.divide", "web", "error").count()).isEqualTo(1);
    assertThat(timer("metrics.divide", "web", "ok").count()).isZero();
  }

  @Test
  void a_cancelled_statement_counts_as_timeout() {
    Call sleep = database.web().call(SLEEP).timeout(Duration.ofMillis(20));

    assertThatThrownBy(() -> sleep.list(row -> row.text("slept")));

    assertThat(timer("metrics.sleep", "web", "timeout").count()).isEqualTo(1);
  }

  @Test
  void a_statement_past_the_door_counts_as_unnamed() throws SQLException {
    try (Connection connection = database.system().dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("select 1");
    }

    assertThat(timer(StatementMetrics.UNNAMED, "system", "ok").count()).isEqualTo(1);
  }

  @Test
  void the_buckets_reach_from_5_milliseconds_to_30_seconds() {
    divide(database.owner(), 1);

    assertThat(
            Arrays.stream(timer("metrics.divide", "direct", "ok").takeSnapshot().histogramCounts())
                .map(bucket -> bucket.bucket(TimeUnit.MILLISECONDS))
                .toList())
        .isEqualTo(List.of(5.0, 10.0, 25.0, 50.0, 100.0, 250.0, 500.0, 1e3, 2.5e3, 5e3, 1e4, 3e4));
  }

  private Timer timer(String query, String tier, String outcome) {
    return database
        .meters()
        .get(StatementMetrics.TIMER)
        .tags("query", query, "tier", tier, "outcome", outcome)
        .timer();
  }

  private static void divide(Database door, int divisor) {
    var _ = door.call(DIVIDE).bind("divisor", divisor).list(row -> row.intValue("quotient"));
  }
}
