package daybreak.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TestDatabaseExtension.class)
class RoleTest {

  private static final String DENIED = "42501";

  private final TestDatabase database;

  RoleTest(TestDatabase database) {
    this.database = database;
  }

  @ParameterizedTest
  @CsvSource({
    "MIGRATOR, 600000, 5000, 900000, 60000, '\"\"'",
    "WEB, 5000, 750, 10000, 5000, '\"\"'",
    "WORKER, 30000, 5000, 60000, 30000, 'content, learner, projection'",
    "SYSTEM, 5000, 750, 10000, 5000, '\"\"'",
    "LISTENER, 5000, 750, 10000, 5000, '\"\"'",
    "REPLAY, 3600000, 5000, 7200000, 300000, '\"\"'",
    "ANALYST, 300000, 1000, 900000, 60000, 'analyst, content, learner'",
    "MONITOR, 5000, 1000, 10000, 10000, '\"\"'"
  })
  void each_role_s_sessions_are_bounded(
      DatabaseRole role,
      String statement,
      String lock,
      String transaction,
      String idle,
      String path)
      throws SQLException {
    try (Connection session = database.connect(role)) {
      assertThat(settings(session))
          .containsEntry("statement_timeout", statement)
          .containsEntry("lock_timeout", lock)
          .containsEntry("transaction_timeout", transaction)
          .containsEntry("idle_in_transaction_session_timeout", idle)
          .containsEntry("search_path", path);
    }
  }

  @Test
  void a_session_of_requests_plans_a_statement_once_for_all_values() throws SQLException {
    try (Connection session = database.connect(DatabaseRole.WEB)) {
      execute(session, "prepare page as select from content.subject where id = $1 limit $2");
      for (int values = 1; values <= 10; values++) {
        execute(session, "execute page (gen_random_uuid(), " + values + ")");
      }

      assertThat(
              one(
                  session,
                  """
                  select generic_plans || ' ' || custom_plans from pg_prepared_statements
                   where name = 'page'
                  """))
          .isEqualTo("10 0");
      assertThat(settings(session))
          .containsEntry("jit", "off")
          .containsEntry("max_parallel_workers_per_gather", "0");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "statement_timeout, 57014, select pg_sleep(30)",
    "lock_timeout, 55P03, lock table projection.token in access share mode",
    "transaction_timeout, 25P04, select pg_sleep(30)"
  })
  void a_session_that_works_too_long_is_cancelled(String timeout, String state, String work)
      throws SQLException {
    try (Connection holder = database.connect(DatabaseRole.MIGRATOR);
        Connection session = database.connect(DatabaseRole.WEB)) {
      holder.setAutoCommit(false);
      execute(holder, "lock table projection.token");
      execute(session, "select set_config('" + timeout + "', '50ms', false)");
      session.setAutoCommit(false);

      assertRefused(session, work, state);
    }
  }

  @Test
  void a_session_that_idles_in_a_transaction_is_ended() throws SQLException {
    try (Connection watch = database.connectAsAdmin();
        Connection session = database.connect(DatabaseRole.WEB)) {
      execute(session, "select set_config('idle_in_transaction_session_timeout', '50ms', false)");
      session.setAutoCommit(false);
      Object process = one(session, "select pg_backend_pid()");

      await().atMost(Duration.ofSeconds(20)).until(() -> gone(watch, process));
      assertThatThrownBy(() -> execute(session, "select 1")).isInstanceOf(SQLException.class);
    }
  }

  @ParameterizedTest
  @EnumSource(value = DatabaseRole.class, names = "MIGRATOR", mode = EnumSource.Mode.EXCLUDE)
  void nobody_changes_or_removes_an_event(DatabaseRole role) throws SQLException {
    for (String attempt :
        List.of(
            "update event_store.event set payload = '{}'",
            "delete from event_store.event",
            "truncate event_store.event",
            "drop table event_store.event",
            "alter table event_store.event add column more text")) {
      assertDenied(role, attempt);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"WEB", "WORKER", "LISTENER", "ANALYST", "MONITOR"})
  void nobody_appends_but_the_appender(DatabaseRole role) throws SQLException {
    assertDenied(role, "insert into event_store.event default values");
    assertDenied(role, "insert into event_store.command_result default values");
  }

  @Test
  void the_appender_writes_what_it_appends_and_nothing_else() throws SQLException {
    assertThat(tablesThat(DatabaseRole.SYSTEM, "insert, update, delete, truncate"))
        .isEqualTo("event_store.appender, event_store.command_result, event_store.event");
  }

  @Test
  void a_listener_sees_and_writes_no_table() throws SQLException {
    assertThat(tablesThat(DatabaseRole.LISTENER, "select, insert, update, delete, truncate"))
        .isNull();
    try (Connection listener = database.connect(DatabaseRole.LISTENER)) {
      execute(listener, "listen daybreak_event");
    }
  }

  private Object tablesThat(DatabaseRole role, String privileges) throws SQLException {
    try (Connection owner = database.connect(DatabaseRole.MIGRATOR)) {
      return one(
          owner,
          """
          select string_agg(schemaname || '.' || tablename, ', '
                            order by schemaname || '.' || tablename)
            from pg_tables
           where schemaname not in ('pg_catalog', 'information_schema', 'bootstrap')
             and has_table_privilege('%s', schemaname || '.' || tablename, '%s')
          """
              .formatted(role.roleName(), privileges));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"event_store.event", "content.question", "projection.token"})
  void an_analyst_reads_everything_and_writes_nothing(String table) throws SQLException {
    try (Connection analyst = database.connect(DatabaseRole.ANALYST)) {
      assertThat(one(analyst, "select count(*) from " + table)).isEqualTo(0L);
      assertRefused(analyst, "delete from " + table, "25006", DENIED);

      execute(analyst, "set default_transaction_read_only = off");
      assertRefused(analyst, "delete from " + table, DENIED);
    }
  }

  @Test
  void requests_never_write_a_read_table() throws SQLException {
    try (Connection owner = database.connect(DatabaseRole.MIGRATOR)) {
      assertThat(
              one(
                  owner,
                  """
                  select string_agg(schemaname || '.' || tablename, ', ')
                  from pg_tables
                  where schemaname in ('content', 'learner', 'plan', 'projection')
                    and has_table_privilege('daybreak_web', schemaname || '.' || tablename,
                                            'insert, update, delete, truncate')
                  """))
          .isNull();
    }
  }

  @Test
  void the_migrator_owns_every_table() throws SQLException {
    try (Connection owner = database.connect(DatabaseRole.MIGRATOR)) {
      assertThat(
              one(
                  owner,
                  """
                  select string_agg(schemaname || '.' || tablename, ', ')
                  from pg_tables
                  where tableowner <> 'daybreak_migrator'
                    and schemaname not in ('pg_catalog', 'information_schema', 'bootstrap')
                  """))
          .isNull();
    }
  }

  @Test
  void a_monitor_sees_the_sessions_of_others_but_no_event() throws SQLException {
    try (Connection session = database.connect(DatabaseRole.WEB);
        Connection monitor = database.connect(DatabaseRole.MONITOR)) {
      String mark = "select 'watched'";
      execute(session, mark);

      assertThat(
              one(
                  monitor,
                  "select query from pg_stat_activity where pid = "
                      + one(session, "select pg_backend_pid()")))
          .isNotEqualTo("<insufficient privilege>");
    }
    assertDenied(DatabaseRole.MONITOR, "select from event_store.event");
  }

  @Test
  void a_monitor_sees_how_far_each_follower_is_and_what_it_has_parked() throws SQLException {
    try (Connection owner = database.connect(DatabaseRole.MIGRATOR);
        Connection monitor = database.connect(DatabaseRole.MONITOR)) {
      execute(
          owner,
          """
          insert into event_store.event
          select position, gen_random_uuid(), 0, null, gen_random_uuid(), 'a type', 1,
                 '2026-03-01T00:00Z'::timestamptz + position * interval '1 minute', '{}', '{}'
            from generate_series(1, 9) position;
          insert into projection.token (processor_name, segment, token)
          values ('behind', 0, '{"globalIndex": 6}'), ('done', 0, '{"globalIndex": 9}');
          insert into projection.dead_letter
          select 'behind', md5((n / 2)::text)::uuid, n, n, 'a type', 'a cause', n, now(), now()
            from generate_series(1, 3) n
          """);
      try {
        assertThat(
                one(
                    monitor,
                    """
                    select string_agg(
                             concat_ws(' ', follower, position, behind,
                                       to_char(waiting_since at time zone 'UTC', 'HH24:MI')),
                             ', ' order by follower)
                      from projection.lag
                    """))
            .isEqualTo("behind 6 3 00:07, done 9 0");
        assertThat(
                one(
                    monitor,
                    """
                    select concat_ws(' ', follower, event_type, events, aggregates, attempts)
                      from projection.parked
                    """))
            .isEqualTo("behind a type 3 2 3");
      } finally {
        execute(
            owner,
            "delete from event_store.event; delete from projection.token;"
                + " delete from projection.dead_letter");
      }
    }
    assertDenied(DatabaseRole.MONITOR, "select from projection.token");
  }

  private void assertDenied(DatabaseRole role, String sql) throws SQLException {
    try (Connection session = database.connect(role)) {
      execute(session, "set default_transaction_read_only = off");
      assertRefused(session, sql, DENIED);
    }
  }

  private static void assertRefused(Connection session, String sql, String... states) {
    assertThatThrownBy(() -> execute(session, sql))
        .isInstanceOfSatisfying(
            SQLException.class,
            refusal -> assertThat(refusal.getSQLState()).isIn((Object[]) states));
  }

  private static boolean gone(Connection watch, Object process) throws SQLException {
    return Long.valueOf(0)
        .equals(one(watch, "select count(*) from pg_stat_activity where pid = " + process));
  }

  private static Map<String, String> settings(Connection session) throws SQLException {
    Map<String, String> settings = new HashMap<>();
    try (Statement statement = session.createStatement();
        ResultSet rows = statement.executeQuery("select name, setting from pg_settings")) {
      while (rows.next()) {
        settings.put(rows.getString("name"), rows.getString("setting"));
      }
    }
    return settings;
  }

  private static Object one(Connection session, String sql) throws SQLException {
    try (Statement statement = session.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getObject(1);
    }
  }

  private static void execute(Connection session, String sql) throws SQLException {
    try (Statement statement = session.createStatement()) {
      statement.execute(sql);
    }
  }
}
