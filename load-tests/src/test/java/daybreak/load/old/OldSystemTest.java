package daybreak.load.old;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import daybreak.load.bench.BenchServer;
import daybreak.load.bench.BenchServer.Bank;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The old system answers, at the cost that the server counts. */
final class OldSystemTest {

  private static final Size SMALL = new Size(200, 10, 4, 5, 3, 10, 4, 12);
  private static final LocalDate DAY = LocalDate.of(2026, 6, 11);

  private static BenchServer server;
  private static Bank bank;
  private static HikariDataSource administrator;

  private OldSystem old;

  @BeforeAll
  static void make() throws Exception {
    server = new BenchServer();
    bank = server.bank("old_system");
    administrator = bank.administratorPool(4);
    OldTables.make(administrator, SMALL);
  }

  @AfterAll
  static void stop() throws Exception {
    administrator.close();
    server.close();
  }

  @BeforeEach
  void connect() throws SQLException {
    old = new OldSystem(bank);
  }

  @AfterEach
  void disconnect() throws SQLException {
    old.close();
  }

  @Test
  void reads_each_past_test_once_and_joins_their_questions_and_answers() throws SQLException {
    assertThat(old.pastTests()).containsExactly(3L, 2L, 1L, 0L);
    assertThat(old.rowsOfPastTests()).isEqualTo(6_400);
  }

  @Test
  void draws_a_quiz_from_all_questions_with_the_tag() throws SQLException {
    assertThat(old.quiz("tag-8")).isEqualTo(11);
  }

  @Test
  void tells_of_each_deck_and_each_subject_that_has_some() throws SQLException {
    assertThat(old.deckStatistics(4, DAY)).containsExactly(5L, 5L, 5L, 5L);
    assertThat(old.deckSubjects(DAY)).containsExactly(5L, 5L, 5L, 5L);
  }

  @Test
  void plans_from_the_whole_bank() throws SQLException {
    old.plan(5, DAY);

    assertThat(number(OldTablesTestSql.QUESTIONS_OF_PLAN)).isEqualTo(200);
  }

  @Test
  void has_no_answer_to_a_plan_that_is_there() throws SQLException {
    old.plan(6, DAY);

    assertThatThrownBy(() -> old.plan(6, DAY)).hasMessageContaining("daily_plan_of_a_day");
  }

  @Test
  void fails_one_of_two_first_requests_of_a_learner() throws Exception {
    Callable<Integer> first = Midnight.first(bank, 7, DAY);

    assertThat(Stampede.of(List.of(first, first), administrator, OldSystem.ROLE).failures())
        .isEqualTo(1);
  }

  @Test
  void costs_what_the_server_counts_for_its_role() throws SQLException {
    try (ServerWork work = new ServerWork(administrator)) {
      work.forget();
      List<Long> read = old.pastTests();

      Cost cost = work.of(OldSystem.ROLE);
      assertThat(cost.statements()).isEqualTo(1);
      assertThat(cost.rows()).isEqualTo(read.size());
      assertThat(cost.buffers()).isPositive();
      assertThat(cost.millis()).isPositive();
      assertThat(work.of(OurSystem.ROLE).statements()).isZero();
    }
  }

  @Test
  void reads_anew_what_was_in_buffers_that_are_emptied() throws SQLException {
    try (ServerWork work = new ServerWork(administrator)) {
      assertThat(old.deckStatistics(1, DAY)).isNotEmpty();
      assertThat(number(OldTablesTestSql.BUFFERS_OF_DECKS)).isPositive();

      work.cool();

      assertThat(number(OldTablesTestSql.BUFFERS_OF_DECKS)).isZero();
    }
  }

  private static long number(String sql) throws SQLException {
    try (Connection connection = administrator.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
