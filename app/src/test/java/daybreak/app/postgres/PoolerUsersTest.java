package daybreak.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pooler knows of a password what the server knows. */
@ExtendWith(TestDatabaseExtension.class)
final class PoolerUsersTest {

  /** As PgBouncer's own script would write its file of users. */
  private static final String STORED =
      """
      select string_agg(format('"%s" "%s"', rolname, rolpassword), e'\\n'
                        order by array_position(:order, rolname::text)) as users
        from pg_authid
       where rolname = any (:order)
      """
          .replace(
              ":order",
              "array['daybreak_web', 'daybreak_worker', 'daybreak_system', 'daybreak_monitor']");

  private final TestDatabase database;

  PoolerUsersTest(TestDatabase database) {
    this.database = database;
  }

  @Test
  void the_verifiers_are_those_that_the_server_holds() throws SQLException {
    assertThat(PoolerUsers.text(database.logins())).isEqualTo(stored() + "\n");
  }

  @Test
  void nobody_who_reads_the_file_learns_a_password() {
    assertThat(PoolerUsers.text(database.logins()).lines())
        .hasSize(4)
        .allMatch(line -> line.matches("\"daybreak_[a-z]+\" \"SCRAM-SHA-256\\$4096:[^\"]+\""));
  }

  private String stored() throws SQLException {
    try (Connection admin = database.connectAsAdmin();
        Statement statement = admin.createStatement();
        ResultSet rows = statement.executeQuery(STORED)) {
      rows.next();
      return rows.getString("users");
    }
  }
}
