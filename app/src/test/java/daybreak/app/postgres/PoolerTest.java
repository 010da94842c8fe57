package daybreak.app.postgres;

import static daybreak.app.testing.PooledDatabase.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import daybreak.app.testing.PooledDatabase;
import daybreak.schema.sql.ConnectionBudget;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.Logins;
import daybreak.schema.sql.Migrations;
import daybreak.schema.sql.PoolTier;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The printed files, tried on a real PgBouncer before a server that asks for passwords. */
final class PoolerTest {

  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final ConnectionBudget BUDGET = ConnectionBudget.STANDARD;
  private static final int TIMES_TOO_MANY = 3;

  /** What {@code db/bootstrap} has set for a role. */
  private static final String OF_ROLE =
      """
      select string_agg(setting, ', ' order by setting) from pg_roles, unnest(rolconfig) as setting
       where rolname = '%s' and setting like '%%\\_timeout=%%'
      """;

  private static final String HELD =
      """
      select string_agg(name || '=' || current_setting(name), ', ' order by name)
        from unnest(array['statement_timeout', 'lock_timeout', 'transaction_timeout',
                          'idle_in_transaction_session_timeout']) as name
      """;

  private static PooledDatabase database;

  @BeforeAll
  static void start() throws IOException, SQLException {
    database = PooledDatabase.start();
  }

  @AfterAll
  static void stop() throws IOException {
    if (database != null) {
      database.close();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"WEB", "WORKER", "SYSTEM"})
  void each_tier_logs_in_as_itself(PoolTier tier) throws SQLException {
    try (Connection pooled = database.pooled(tier.role())) {
      assertThat(one(pooled, "select session_user")).isEqualTo(tier.role().roleName());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"MIGRATOR", "LISTENER", "ANALYST"})
  void nobody_else_comes_through(DatabaseRole role) {
    assertThatThrownBy(() -> database.pooled(role).close())
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("authentication failed");
  }

  /** Whoever migrates there: it is the way that is refused, before anything is asked of it. */
  @Test
  void no_migration_comes_through() {
    Logins.Login login = database.logins().of(DatabaseRole.WEB);

    assertThatThrownBy(() -> Migrations.run(database.pooledUrl(), login.user(), login.password()))
        .isInstanceOf(Migrations.ThroughPooler.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"WEB", "WORKER", "SYSTEM"})
  void the_time_outs_of_a_role_are_there(PoolTier tier) throws SQLException {
    try (Connection admin = database.admin();
        Connection pooled = database.pooled(tier.role())) {
      assertThat(one(pooled, HELD))
          .isEqualTo(one(admin, OF_ROLE.formatted(tier.role().roleName())))
          .contains("idle_in", "lock", "statement", "transaction_timeout");
    }
  }

  @Test
  void statements_of_requests_are_planned_for_all_values() throws SQLException {
    try (Connection web = database.pooled(DatabaseRole.WEB)) {
      assertThat(one(web, "show plan_cache_mode")).isEqualTo("force_generic_plan");
    }
  }

  @Test
  void a_statement_that_takes_too_long_is_cut() throws SQLException {
    try (Connection web = database.pooled(DatabaseRole.WEB)) {
      assertThat(failure(web, "select pg_sleep(30)")).isEqualTo("57014");
    }
  }

  @Test
  void a_transaction_that_takes_too_long_is_cut() throws SQLException {
    try (Connection web = database.pooled(DatabaseRole.WEB)) {
      web.setAutoCommit(false);
      await().atMost(LIMIT).until(() -> failure(web, "select pg_sleep(1)").equals("25P04"));
    }
  }

  @Test
  void a_transaction_that_is_left_open_is_ended() throws SQLException {
    try (Connection admin = database.admin();
        Connection web = database.pooled(DatabaseRole.WEB)) {
      web.setAutoCommit(false);
      String left = "select count(*) from pg_stat_activity where pid = " + pid(web);
      await().atMost(LIMIT).until(() -> one(admin, left).equals("0"));
      assertThat(failure(web, "select 1")).isNotEmpty();
    }
  }

  @Test
  void a_lock_that_is_held_is_waited_for_within_the_role_s_bound() throws SQLException {
    try (Connection owner = database.direct(DatabaseRole.MIGRATOR);
        Connection web = database.pooled(DatabaseRole.WEB)) {
      owner.setAutoCommit(false);
      try (Statement lock = owner.createStatement()) {
        lock.execute("lock table content.subject in access exclusive mode");
      }
      assertThat(failure(web, "select count(*) from content.subject")).isEqualTo("55P03");
      owner.rollback();
    }
  }

  /** The state that a statement fails with; empty if it does not. */
  private static String failure(Connection connection, String sql) {
    try {
      var _ = one(connection, sql);
      return "";
    } catch (SQLException e) {
      return String.valueOf(e.getSQLState());
    }
  }

  @Test
  void no_number_of_clients_makes_more_backends_than_the_shares_and_people_have_their_own()
      throws SQLException {
    try (MostBackends seen = MostBackends.seenBy(database.admin());
        Crowd analysts = crowd(3, DatabaseRole.ANALYST);
        Crowd web = crowd(PoolTier.WEB);
        Crowd worker = crowd(PoolTier.WORKER);
        Crowd system = crowd(PoolTier.SYSTEM)) {
      await().atMost(LIMIT).until(() -> seen.samples() >= 50);

      assertThat(seen.byRole())
          .containsEntry("daybreak_web", BUDGET.web())
          .containsEntry("daybreak_worker", BUDGET.worker())
          .containsEntry("daybreak_system", BUDGET.system())
          .containsEntry("daybreak_analyst", 3);
      assertThat(Stream.of(web, worker, system)).allMatch(crowd -> crowd.answered() > 100);
      assertThat(analysts.refusals()).isEmpty();
    }
  }

  private static Crowd crowd(PoolTier tier) {
    return Crowd.of(
        TIMES_TOO_MANY * BUDGET.of(tier),
        () -> database.pooled(tier.role()),
        "select pg_sleep(0.02)");
  }

  private static Crowd crowd(int clients, DatabaseRole role) {
    return Crowd.of(clients, () -> database.direct(role), "select pg_sleep(0.1)");
  }

  @Test
  void whoever_waits_too_long_for_a_server_is_refused_within_the_bound() throws SQLException {
    List<Connection> all = new ArrayList<>();
    try (Connection late = database.pooled(DatabaseRole.SYSTEM)) {
      for (int taken = 0; taken < BUDGET.system(); taken++) {
        all.add(inTransaction());
      }
      Instant before = Instant.now();
      assertThatThrownBy(() -> one(late, "select 1")).hasMessageContaining("query_wait_timeout");
      assertThat(Duration.between(before, Instant.now()))
          .isBetween(Duration.ofMillis(700), Duration.ofSeconds(3));
    } finally {
      for (Connection taken : all) {
        taken.close();
      }
    }
  }

  private static Connection inTransaction() throws SQLException {
    Connection connection = database.pooled(DatabaseRole.SYSTEM);
    connection.setAutoCommit(false);
    var _ = pid(connection);
    return connection;
  }

  private static String pid(Connection connection) throws SQLException {
    return one(connection, "select pg_backend_pid()");
  }

  @Test
  void clients_that_share_a_backend_keep_their_own_names_there() throws SQLException {
    try (Connection one = named("daybreak-system@one");
        Connection other = named("daybreak-system@other")) {
      assertThat(Stream.of(name(one), name(other), name(one), name(other)))
          .containsExactly(
              "daybreak-system@one",
              "daybreak-system@other",
              "daybreak-system@one",
              "daybreak-system@other");
      assertThat(pid(one)).isEqualTo(pid(other));
    }
  }

  private static Connection named(String name) throws SQLException {
    Logins.Login system = database.logins().of(DatabaseRole.SYSTEM);
    Properties properties = new Properties();
    properties.setProperty("user", system.user());
    properties.setProperty("password", system.password());
    properties.setProperty("ApplicationName", name);
    properties.setProperty("prepareThreshold", "0");
    return DriverManager.getConnection(database.pooledUrl(), properties);
  }

  private static String name(Connection connection) throws SQLException {
    return one(
        connection, "select application_name from pg_stat_activity where pid = pg_backend_pid()");
  }
}
