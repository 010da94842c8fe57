package daybreak.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.app.testing.Reply;
import daybreak.app.testing.RunningApp;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What operators see of a process whose database is away. */
final class ScrapeTest {

  private static final String LAG = "projection_lag_seconds{projection=\"content\"}";
  private static final String AGE = "metrics_sample_age_seconds{sample=\"projection.content\"}";
  private static final String FAILURES =
      "metrics_sample_failures_total{sample=\"projection.content\"}";

  private static final Duration BOUND = Duration.ofSeconds(60);

  /** Gauges that asked the database would each wait longer for a connection. */
  private static final Duration FROM_MEMORY = Duration.ofSeconds(2);

  private final RunningApp app =
      RunningApp.start("--spring.profiles.active=local", "--daybreak.sample-bank=false");

  @AfterEach
  void close() {
    app.close();
  }

  @Test
  void a_scrape_is_answered_from_memory_and_says_how_old_that_is() throws SQLException {
    await().atMost(BOUND).until(() -> figure(LAG) == 0);
    assertThat(figure(FAILURES)).isZero();
    try (Connection admin = app.database().connectAsAdmin();
        Statement server = admin.createStatement()) {
      takeAway(server);
      await().atMost(BOUND).until(() -> figure(FAILURES) > 0);

      assertThat(figure(LAG)).isZero();
      assertThat(figure(AGE)).isGreaterThan(1);
      assertThat(app.client().get("/actuator/health/liveness").status()).isEqualTo(200);

      giveBack(server);
      double old = figure(AGE);
      await().atMost(BOUND).until(() -> figure(AGE) < old);
    }
  }

  /** For everybody who is not there already. */
  private static void takeAway(Statement server) throws SQLException {
    server.execute(
        "update pg_database set datallowconn = false where datname = current_database()");
    server.execute(
        """
        select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid()
        """);
  }

  private static void giveBack(Statement server) throws SQLException {
    server.execute("update pg_database set datallowconn = true where datname = current_database()");
  }

  private double figure(String series) {
    Matcher line =
        Pattern.compile("^" + Pattern.quote(series) + " (\\S+)$", Pattern.MULTILINE)
            .matcher(scrape());
    return line.find() ? Double.parseDouble(line.group(1)) : Double.NaN;
  }

  private String scrape() {
    long begun = System.nanoTime();
    Reply reply = app.client().get("/actuator/prometheus");
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(FROM_MEMORY);
    assertThat(reply.status()).isEqualTo(200);
    return reply.body();
  }
}
