package daybreak.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whose the locks are that others wait for. */
@ExtendWith(TestDatabaseExtension.class)
class LockRightsTest {

  private static final String DENIED = "42501";

  private static final String TABLES =
      """
      select schemaname || '.' || tablename
        from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')
      """;

  private static final String SHARED_WITH_ALL =
      """
      select oid::regprocedure::text
        from pg_proc
       where pronamespace = 'pg_catalog'::regnamespace
         and (proname like '%%advisory%%' or proname in ('lo_creat', 'lo_create', 'lo_from_bytea'))
         and has_function_privilege('%s', oid, 'execute')
      """;

  private final TestDatabase database;

  LockRightsTest(TestDatabase database) {
    this.database = database;
  }

  @ParameterizedTest
  @EnumSource(names = {"LISTENER", "ANALYST", "MONITOR"})
  void who_only_reads_locks_no_table_against_those_who_write(DatabaseRole role)
      throws SQLException {
    List<String> tables = tables();
    assertThat(tables).contains("event_store.event", "event_store.appender", "plan.lane");
    try (Connection session = session(role)) {
      for (String table : tables) {
        for (String mode :
            List.of("row share", "row exclusive", "share update exclusive", "share", "exclusive")) {
          assertThat(stateOf(session, "lock table " + table + " in " + mode + " mode"))
              .as("%s: %s of %s", role, mode, table)
              .isEqualTo(DENIED);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LISTENER", "ANALYST", "MONITOR"})
  void who_only_reads_locks_no_row(DatabaseRole role) throws SQLException {
    try (Connection session = session(role)) {
      for (String table : tables()) {
        for (String strength : List.of("update", "key share")) {
          assertThat(stateOf(session, "select 1 from " + table + " for " + strength))
              .as("%s: for %s of %s", role, strength, table)
              .isEqualTo(DENIED);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"WEB", "WORKER", "LISTENER", "ANALYST", "MONITOR"})
  void the_appender_s_lock_is_the_appender_s_role_s_alone(DatabaseRole role) throws SQLException {
    assertThat(stateOf(role, "select event_store.lock_appender()")).isEqualTo(DENIED);
    assertThat(stateOf(role, "lock table event_store.appender in access share mode"))
        .isEqualTo(DENIED);
  }

  @ParameterizedTest
  @EnumSource(value = DatabaseRole.class, names = "MIGRATOR", mode = EnumSource.Mode.EXCLUDE)
  void no_role_can_use_up_locks_without_a_right_to_any_table(DatabaseRole role)
      throws SQLException {
    try (Connection owner = database.connect(DatabaseRole.MIGRATOR)) {
      assertThat(texts(owner, SHARED_WITH_ALL.formatted(role.roleName()))).isEmpty();
    }
    for (String attempt :
        List.of(
            "select pg_advisory_lock(4919120522)",
            "select count(pg_try_advisory_lock(n)) from generate_series(1, 1000000) n",
            "select lo_create(0)")) {
      assertThat(stateOf(role, attempt)).as(attempt).isEqualTo(DENIED);
    }
  }

  @Test
  void migrations_still_wait_for_one_another() throws SQLException {
    assertThat(stateOf(DatabaseRole.MIGRATOR, "select pg_try_advisory_lock(1)")).isEqualTo("00000");
  }

  private List<String> tables() throws SQLException {
    try (Connection owner = database.connect(DatabaseRole.MIGRATOR)) {
      return texts(owner, TABLES);
    }
  }

  private String stateOf(DatabaseRole role, String sql) throws SQLException {
    try (Connection session = session(role)) {
      return stateOf(session, sql);
    }
  }

  /** A session of the role, which has given itself what a role can give itself. */
  private Connection session(DatabaseRole role) throws SQLException {
    Connection session = database.connect(role);
    try (Statement statement = session.createStatement()) {
      statement.execute("set default_transaction_read_only = off");
    }
    session.setAutoCommit(false);
    return session;
  }

  /** How the server answers; nothing of it stays. */
  private static String stateOf(Connection session, String sql) throws SQLException {
    try (Statement statement = session.createStatement()) {
      statement.execute(sql);
      return "00000";
    } catch (SQLException refusal) {
      return refusal.getSQLState();
    } finally {
      session.rollback();
    }
  }

  private static List<String> texts(Connection session, String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = session.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
