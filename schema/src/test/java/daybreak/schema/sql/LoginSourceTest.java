package daybreak.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybreak.schema.sql.Migrations.Administrator;
import daybreak.schema.testing.OwnServer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a server of its own that asks for passwords. */
class LoginSourceTest {

  private static final Administrator SUPERUSER =
      new Administrator(OwnServer.ADMIN, OwnServer.PASSWORD);

  private static OwnServer server;

  @BeforeAll
  static void start() throws IOException, SQLException {
    server = OwnServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void the_password_is_old() {
    setPassword("old");
  }

  @Test
  void logs_in_with_whichever_of_two_passwords_the_server_takes() throws SQLException {
    LoginSource source = LoginSource.of(PoolTier.WEB, server.url(), changing("old", "new"));

    assertThat(isTaken(source)).isTrue();
    setPassword("new");
    assertThat(isTaken(source)).isTrue();
    assertThat(isTaken(source)).isTrue();
    setPassword("old");
    assertThat(isTaken(source)).isTrue();
  }

  @Test
  void starts_with_the_next_password_where_that_is_the_one_already() throws SQLException {
    assertThat(isTaken(LoginSource.of(PoolTier.WEB, server.url(), changing("gone", "old"))))
        .isTrue();
  }

  @Test
  void is_refused_with_neither() {
    LoginSource source = LoginSource.of(PoolTier.WEB, server.url(), changing("one", "other"));

    assertThatThrownBy(source::getConnection)
        .isInstanceOfSatisfying(
            SQLException.class, refusal -> assertThat(refusal.getSQLState()).isEqualTo("28P01"));
  }

  @Test
  void tries_no_password_again_for_what_is_no_refusal() {
    LoginSource source =
        LoginSource.of(PoolTier.WEB, server.url("nowhere"), changing("old", "new"));

    assertThatThrownBy(source::getConnection).hasMessageContaining("\"nowhere\" does not exist");
  }

  @Test
  void does_not_tell_what_a_refused_row_holds() throws SQLException {
    server.execute(
        "create table public.sheet (n int check (n > 0), word text)",
        "grant insert on public.sheet to daybreak_web");
    LoginSource source = LoginSource.of(PoolTier.WEB, server.url(), changing("old", "new"));

    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("insert into public.sheet values (0, 'secret')"))
          .hasMessageContaining("violates check constraint")
          .hasMessageNotContaining("secret");
    }
  }

  @Test
  void has_no_password_for_a_role_of_another_tier() {
    Logins webOnly = Logins.derivedFrom(null, Map.of(DatabaseRole.WEB, "old"));

    assertThatThrownBy(() -> LoginSource.of(PoolTier.WORKER, server.url(), webOnly))
        .hasMessageContaining("No password for daybreak_worker");
  }

  private static Logins changing(String current, String next) {
    return Logins.derivedFrom(null, Map.of(DatabaseRole.WEB, current))
        .changingTo(Map.of(DatabaseRole.WEB, next));
  }

  private static void setPassword(String password) {
    Migrations.run(
        server.url(),
        SUPERUSER,
        Logins.derivedFrom("secret", Map.of(DatabaseRole.WEB, password)),
        ConnectionBudget.STANDARD);
  }

  private static boolean isTaken(LoginSource source) throws SQLException {
    try (Connection connection = source.getConnection()) {
      return connection.isValid(5);
    }
  }
}
