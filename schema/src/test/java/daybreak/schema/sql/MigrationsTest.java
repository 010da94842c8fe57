package daybreak.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybreak.schema.sql.Migrations.Administrator;
import daybreak.schema.testing.OwnServer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On servers of its own that ask for passwords, since roles belong to a whole server. */
class MigrationsTest {

  private static final Administrator SUPERUSER = new Administrator("postgres", "postgres");
  private static final Administrator OWNER = new Administrator("app_owner", "owner's secret");

  private OwnServer server;
  private String url;

  @BeforeEach
  void a_server_that_asks_for_passwords() throws IOException, SQLException {
    server = OwnServer.start();
    url = server.url();
    server.execute(
        "create role app_owner login createrole password 'owner''s secret'",
        "alter database daybreak owner to app_owner");
  }

  @AfterEach
  void stop_it() {
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
    run(OWNER, logins);

    for (DatabaseRole role : DatabaseRole.values()) {
      logIn(logins.of(role));
    }
  }

  @Test
  void a_second_run_finds_nothing_to_do() throws SQLException {
    Logins logins = Logins.derivedFrom("postgres");
    run(SUPERUSER, logins);
    String first = history();
    run(SUPERUSER, logins);

    assertThat(history()).isEqualTo(first);
  }

  @Test
  void a_changed_password_replaces_the_one_before() throws SQLException {
    Logins before = Migrations.run(url, "postgres", "postgres");
    Logins after = Logins.derivedFrom("postgres", Map.of(DatabaseRole.WEB, "it's ${new}"));
    run(SUPERUSER, after);

    logIn(after.of(DatabaseRole.WEB));
    logIn(after.of(DatabaseRole.WORKER));
    assertThatThrownBy(() -> logIn(before.of(DatabaseRole.WEB)))
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void every_role_s_limit_is_its_share_of_the_budget_also_when_that_changes() throws SQLException {
    Logins logins = Logins.derivedFrom("postgres");

    run(SUPERUSER, logins);
    assertThat(limits())
        .isEqualTo(
            "analyst 5, listener 2, migrator 5, monitor 3, replay 3, system 5, web 30, worker 15");
    run(SUPERUSER, logins, new ConnectionBudget(12, 7, 3, 1, 13));
    assertThat(limits())
        .isEqualTo(
            "analyst 5, listener 1, migrator 5, monitor 3, replay 1, system 3, web 12, worker 7");
    run(SUPERUSER, logins);
    assertThat(limits()).contains("web 30", "worker 15");
  }

  @Test
  void what_a_hand_has_changed_of_a_role_is_set_again() throws SQLException {
    Logins logins = Logins.derivedFrom("postgres");
    run(SUPERUSER, logins);
    String before = settings();
    assertThat(before).contains("daybreak_web plan_cache_mode=force_generic_plan");
    for (DatabaseRole role : DatabaseRole.values()) {
      server.execute("alter role " + role.roleName() + " reset all");
    }
    server.execute("alter role daybreak_web set jit = on");

    run(SUPERUSER, logins);

    assertThat(settings()).isEqualTo(before);
  }

  @Test
  void a_role_that_is_as_it_should_be_is_left_alone() throws SQLException {
    Logins logins = Logins.derivedFrom("postgres");
    run(SUPERUSER, logins);
    String before = changesOfSettings();

    run(SUPERUSER, logins);

    assertThat(before).isNotEmpty();
    assertThat(changesOfSettings()).isEqualTo(before);
  }

  private String settings() throws SQLException {
    return server.texts(
        """
        select rolname || ' ' || setting
          from pg_roles, unnest(rolconfig) setting
         where rolname like 'daybreak%' order by rolname, setting
        """);
  }

  /** Who has changed them last, by the transaction. */
  private String changesOfSettings() throws SQLException {
    return server.texts(
        """
        select concat_ws(' ', setrole, xmin)
          from pg_db_role_setting order by setrole, setdatabase
        """);
  }

  private String limits() throws SQLException {
    return server.texts(
        """
        select replace(rolname, 'daybreak_', '') || ' ' || rolconnlimit
          from pg_roles where rolname like 'daybreak%' order by rolname
        """);
  }

  @Test
  void several_at_once_on_an_empty_database_come_one_after_the_other() throws Exception {
    Logins logins = Logins.derivedFrom("postgres");
    try (var processes = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> runs =
          IntStream.range(0, 8)
              .<Future<?>>mapToObj(_ -> processes.submit(() -> run(SUPERUSER, logins)))
              .toList();
      for (Future<?> one : runs) {
        one.get(2, TimeUnit.MINUTES);
      }
    }
    logIn(logins.of(DatabaseRole.SYSTEM));
    assertThat(server.texts("select count(*) from platform.migration where not success"))
        .isEqualTo("0");
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

  private void run(Administrator administrator, Logins logins) {
    run(administrator, logins, ConnectionBudget.STANDARD);
  }

  private void run(Administrator administrator, Logins logins, ConnectionBudget budget) {
    Logins _ = Migrations.run(url, administrator, logins, budget);
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
