package daybreak.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybreak.schema.sql.Migrations.Administrator;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On servers of its own that ask for passwords, since roles belong to a whole server. */
class MigrationsTest {

  private static final Administrator SUPERUSER = new Administrator("postgres", "postgres");
  private static final Administrator OWNER = new Administrator("app_owner", "owner's secret");

  private EmbeddedPostgres server;
  private String url;

  @BeforeEach
  void a_server_that_asks_for_passwords() throws IOException, SQLException {
    server = EmbeddedPostgres.start();
    url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/daybreak";
    try (Connection admin = server.getPostgresDatabase().getConnection();
        Statement statement = admin.createStatement()) {
      statement.execute("alter role postgres password 'postgres'");
      statement.execute("create role app_owner login createrole password 'owner''s secret'");
      statement.execute("create database daybreak owner app_owner");
      try (ResultSet row = statement.executeQuery("show hba_file")) {
        row.next();
        Files.writeString(Path.of(row.getString(1)), "host all all 127.0.0.1/32 scram-sha-256\n");
      }
      statement.execute("select pg_reload_conf()");
    }
  }

  @AfterEach
  void stop_it() throws IOException {
    server.close();
  }

  @Test
  void a_superuser_gives_every_role_its_login() throws SQLException {
    Logins logins = Migrations.run(url, "postgres", "postgres");

    for (DatabaseRole role : DatabaseRole.values()) {
      logIn(logins.of(role));
    }
    assertThatThrownBy(() -> logIn(new Logins.Login("daybreak_web", "guess")))
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void an_owner_who_may_create_roles_is_administrator_enough() throws SQLException {
    Logins logins = Logins.derivedFrom(OWNER.password());
    Migrations.run(url, OWNER, logins);

    for (DatabaseRole role : DatabaseRole.values()) {
      logIn(logins.of(role));
    }
  }

  @Test
  void a_second_run_finds_nothing_to_do() throws SQLException {
    Logins logins = Logins.derivedFrom("postgres");
    Migrations.run(url, SUPERUSER, logins);
    String first = history();
    Migrations.run(url, SUPERUSER, logins);

    assertThat(history()).isEqualTo(first);
  }

  @Test
  void a_changed_password_replaces_the_one_before() throws SQLException {
    Logins before = Migrations.run(url, "postgres", "postgres");
    Logins after = Logins.derivedFrom("postgres", Map.of(DatabaseRole.WEB, "it's ${new}"));
    Migrations.run(url, SUPERUSER, after);

    logIn(after.of(DatabaseRole.WEB));
    logIn(after.of(DatabaseRole.WORKER));
    assertThatThrownBy(() -> logIn(before.of(DatabaseRole.WEB)))
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void a_server_without_transaction_timeout_is_refused() {
    assertThatThrownBy(() -> Migrations.refuseOlderThanNeeded(16))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Daybreak needs PostgreSQL 17 or newer; this server is 16");
    assertThatCode(() -> Migrations.refuseOlderThanNeeded(17)).doesNotThrowAnyException();
  }

  @Test
  void only_who_owns_the_database_makes_temporary_tables_in_it() throws SQLException {
    Logins logins = Migrations.run(url, "postgres", "postgres");

    for (DatabaseRole role : DatabaseRole.values()) {
      Logins.Login login = logins.of(role);
      try (Connection session = DriverManager.getConnection(url, login.user(), login.password());
          Statement statement = session.createStatement()) {
        statement.execute("set default_transaction_read_only = off");
        assertThatThrownBy(() -> statement.execute("create temporary table mine (n int)"))
            .hasMessageContaining("permission denied");
      }
    }
  }

  private void logIn(Logins.Login login) throws SQLException {
    try (Connection session = DriverManager.getConnection(url, login.user(), login.password())) {
      assertThat(session.isValid(5)).isTrue();
    }
  }

  private String history() throws SQLException {
    try (Connection admin = DriverManager.getConnection(url, "postgres", "postgres");
        Statement statement = admin.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select (select string_agg(b::text, ' ' order by installed_rank)
                        from bootstrap.migration b)
                    || (select string_agg(m::text, ' ' order by installed_rank)
                        from platform.migration m)
                """)) {
      row.next();
      return row.getString(1);
    }
  }
}
