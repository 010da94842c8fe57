package daybreak.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import daybreak.schema.testing.OwnServer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a start meets, as a server says it. */
class AbsenceTest {

  private static final Logins LOGINS = Logins.derivedFrom(OwnServer.PASSWORD);

  private static OwnServer server;

  @BeforeAll
  static void start() throws IOException, SQLException {
    server = OwnServer.start();
    Logins _ = Migrations.run(server.url(), OwnServer.ADMIN, OwnServer.PASSWORD);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void a_role_that_has_all_its_connections_is_waited_for() throws SQLException {
    LoginSource listener = LoginSource.of(PoolTier.DIRECT, server.url(), LOGINS);
    try (Connection _ = listener.getConnection();
        Connection _ = listener.getConnection()) {
      Throwable full = catchThrowable(listener::getConnection);

      assertThat(full).hasMessageContaining("too many connections for role \"daybreak_listener\"");
      assertThat(Absence.explains(new IllegalStateException(full))).isTrue();
    }
  }

  @Test
  void a_server_that_is_not_there_is_waited_for() {
    assertThat(Absence.explains(failure("jdbc:postgresql://127.0.0.1:1/daybreak", LOGINS)))
        .isTrue();
  }

  @Test
  void waiting_makes_no_database_and_no_password() {
    Logins wrong = Logins.derivedFrom(null, Map.of(DatabaseRole.WEB, "wrong"));

    assertThat(Absence.explains(failure(server.url("nowhere"), LOGINS))).isFalse();
    assertThat(Absence.explains(failure(server.url(), wrong))).isFalse();
  }

  /** PgBouncer 1.18 has one code for all that it says itself. */
  @Test
  void a_pooler_is_understood_by_its_words() {
    assertThat(Absence.explains(new SQLException("FATAL: query_wait_timeout", "08P01"))).isTrue();
    assertThat(Absence.explains(new SQLException("FATAL: SASL authentication failed", "08P01")))
        .isFalse();
    assertThat(Absence.explains(new SQLException("FATAL: no such user", "08P01"))).isFalse();
  }

  private static Throwable failure(String url, Logins logins) {
    return catchThrowable(LoginSource.of(PoolTier.WEB, url, logins)::getConnection);
  }
}
