package daybreak.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import daybreak.schema.testing.OwnServer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a start meets, as a server says it. */
class FaultsAtStartTest {

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
      assertThat(SqlFault.of(new IllegalStateException(full))).contains(SqlFault.OUTAGE);
    }
  }

  @Test
  void a_server_that_is_not_there_is_waited_for() {
    assertThat(SqlFault.of(failure("jdbc:postgresql://127.0.0.1:1/daybreak", LOGINS)))
        .contains(SqlFault.OUTAGE);
  }

  @Test
  void waiting_makes_no_database_and_no_password() {
    Logins wrong = Logins.derivedFrom(null, Map.of(DatabaseRole.WEB, "wrong"));

    assertThat(SqlFault.of(failure(server.url("nowhere"), LOGINS))).contains(SqlFault.OURS);
    assertThat(SqlFault.of(failure(server.url(), wrong))).contains(SqlFault.LOGIN);
  }

  /** PgBouncer 1.18 has one code for all that it says itself. */
  @Test
  void a_pooler_is_understood_by_its_words() {
    assertThat(pooler("FATAL: query_wait_timeout")).contains(SqlFault.WAIT);
    assertThat(pooler("FATAL: SASL authentication failed")).contains(SqlFault.LOGIN);
    assertThat(pooler("FATAL: no such user")).contains(SqlFault.LOGIN);
    assertThat(pooler("FATAL: server login has been failing")).contains(SqlFault.OUTAGE);
  }

  private static Optional<SqlFault> pooler(String words) {
    return SqlFault.of(new SQLException(words, "08P01"));
  }

  private static Throwable failure(String url, Logins logins) {
    return catchThrowable(LoginSource.of(PoolTier.WEB, url, logins)::getConnection);
  }
}
