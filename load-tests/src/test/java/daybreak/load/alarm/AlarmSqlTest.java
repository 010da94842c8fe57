package daybreak.load.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.zaxxer.hikari.HikariDataSource;
import daybreak.load.bench.BenchServer;
import daybreak.load.bench.BenchServer.Bank;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the drill does by hand it can do to a migrated database, and undo. */
final class AlarmSqlTest {

  private static BenchServer server;
  private static HikariDataSource administrator;

  @BeforeAll
  static void start() throws Exception {
    server = new BenchServer();
    administrator = server.bank("alarm").administratorPool(1);
  }

  @AfterAll
  static void stop() throws Exception {
    administrator.close();
    server.close();
  }

  static Stream<List<List<String>>> changes() {
    return Stream.of(
        List.of(List.of(AlarmSql.DROP_INDEX), List.of(AlarmSql.MAKE_INDEX)),
        List.of(List.of(AlarmSql.FORBID_PROGRESS), List.of(AlarmSql.ALLOW_PROGRESS)),
        List.of(List.of(AlarmSql.REFUSE_A_TEXT), List.of(AlarmSql.REFUSE_NO_MORE)),
        List.of(List.of(AlarmSql.NO_TIME_OUTS), List.of(AlarmSql.TIME_OUTS)));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void what_is_changed_is_as_before_once_it_is_undone(List<List<String>> change) throws Exception {
    String before = state();
    Bank.execute(administrator, change.getFirst().toArray(String[]::new));
    assertThat(state()).isNotEqualTo(before);
    Bank.execute(administrator, change.getLast().toArray(String[]::new));
    assertThat(state()).isEqualTo(before);
  }

  private static String state() throws SQLException {
    try (Connection connection = administrator.getConnection();
        Statement asked = connection.createStatement();
        ResultSet row = asked.executeQuery(AlarmTestSql.STATE)) {
      row.next();
      return row.getString(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        AlarmSql.READ_BY_ONE_PROCESSOR,
        AlarmSql.TIDY_RUNNING_TESTS,
        AlarmSql.COUNT_SEVEN_MORE,
        AlarmSql.COUNT_SEVEN_LESS,
        AlarmSql.NEW_SESSIONS,
        AlarmSql.LOCK_TOKEN,
        "explain " + AlarmSql.MANY_RUNNING_TESTS
      })
  void the_database_knows_what_is_meant(String statement) {
    assertThatCode(() -> Bank.execute(administrator, statement)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {AlarmSql.LOCK_PAST_TESTS, AlarmSql.LOCK_EXERCISES, AlarmSql.LOCK_LANES})
  void a_lock_is_held_within_a_transaction(String lock) {
    assertThatCode(() -> Bank.execute(administrator, "begin", lock, "rollback"))
        .doesNotThrowAnyException();
  }

  @Test
  void nobody_is_without_a_plan_where_nobody_lives() throws SQLException {
    try (Connection connection = administrator.getConnection();
        PreparedStatement asked = connection.prepareStatement(AlarmSql.WITHOUT_PLAN)) {
      asked.setString(1, "Europe/Berlin");
      asked.setObject(2, LocalDate.of(2026, 6, 10));
      try (ResultSet row = asked.executeQuery()) {
        assertThat(row.next()).isTrue();
        assertThat(row.getLong(1)).isZero();
      }
    }
  }
}
