package daybreak.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import io.micrometer.core.instrument.DistributionSummary;
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
      NamedQuery.of("metrics.divide", "select 1 / :divisor as quotient", Budget.instant(1, 1));
  private static final NamedQuery SLEEP =
      NamedQuery.of("metrics.sleep", "select pg_sleep(30)::text as slept", Budget.instant(1, 1));

  private static final NamedQuery NAP =
      NamedQuery.of("metrics.nap", "select pg_sleep(0.06)::text as slept", Budget.instant(1, 1));
  private static final NamedQuery PATIENT_NAP =
      NamedQuery.of(
          "metrics.patient-nap", "select pg_sleep(0.06)::text as slept", Budget.page(1, 1));
  private static final NamedQuery MANY =
      NamedQuery.of("metrics.many", "select n from generate_series(1, :rows) n", Budget.page(7, 1));

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
  void a_tier_without_a_statement_past_the_door_says_so() {
    divide(database.worker(), 1);

    assertThat(timer(StatementMetrics.UNNAMED, "worker", "ok").count()).isZero();
  }

  @Test
  void what_takes_longer_than_its_class_allows_counts_as_slow() {
    run(NAP);
    run(PATIENT_NAP);

    assertThat(slow("metrics.nap")).isEqualTo(1);
    assertThat(slow("metrics.patient-nap")).isZero();
  }

  private void run(NamedQuery nap) {
    assertThat(database.web().call(nap).list(row -> row.text("slept"))).hasSize(1);
  }

  @Test
  void a_statement_that_is_announced_has_never_been_slow() {
    StatementMetrics.announce(List.of("metrics.to-come"), database.meters());

    assertThat(slow("metrics.to-come")).isZero();
  }

  private double slow(String query) {
    return database.meters().get(StatementMetrics.SLOW).tag("query", query).counter().count();
  }

  @Test
  void rows_are_counted_however_they_are_read() {
    Database door = database.worker();
    assertThat(door.call(MANY).bind("rows", 5).list(row -> row.intValue("n"))).hasSize(5);
    door.call(MANY).bind("rows", 7).forEach(2, row -> row.intValue("n"), _ -> {});

    DistributionSummary rows =
        database
            .meters()
            .get(RowMeter.NAME)
            .tags("query", "metrics.many", "tier", "worker")
            .summary();
    assertThat(rows.count()).isEqualTo(2);
    assertThat(rows.totalAmount()).isEqualTo(12);
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
