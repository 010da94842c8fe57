package daybreak.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.health.contributor.Status;

/** What readiness is told of the database. */
@ExtendWith(TestDatabaseExtension.class)
final class DatabaseHealthTest {

  private final TestDatabase database;
  private final DatabaseHealth health;

  DatabaseHealthTest(TestDatabase database) {
    this.database = database;
    this.health = new DatabaseHealth(database.system());
  }

  @Test
  void a_connection_that_was_lost_is_no_outage() throws SQLException {
    assertThat(status()).isEqualTo(Status.UP);

    try (Connection admin = database.connectAsAdmin();
        Statement server = admin.createStatement()) {
      endAllOthers(server);
    }

    assertThat(status()).isEqualTo(Status.UP);
  }

  @Test
  void a_database_that_takes_nobody_is_one_until_it_does_again() throws SQLException {
    try (Connection admin = database.connectAsAdmin();
        Statement server = admin.createStatement()) {
      server.execute(
          "update pg_database set datallowconn = false where datname = current_database()");
      endAllOthers(server);

      assertThat(status()).isEqualTo(Status.DOWN);

      server.execute(
          "update pg_database set datallowconn = true where datname = current_database()");
      await().atMost(Duration.ofSeconds(30)).until(() -> status().equals(Status.UP));
    }
  }

  private Status status() {
    return health.health().getStatus();
  }

  private static void endAllOthers(Statement server) throws SQLException {
    server.execute(
        """
        select pg_terminate_backend(pid, 10000) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid()
        """);
  }
}
