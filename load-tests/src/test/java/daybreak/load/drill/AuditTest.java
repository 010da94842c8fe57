package daybreak.load.drill;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.load.cluster.StoppableServer;
import daybreak.load.crowd.Acknowledged;
import daybreak.load.crowd.Events;
import daybreak.load.crowd.Ledger;
import daybreak.schema.sql.Migrations;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The audit finds what is lost, what happened twice and what a read table has otherwise. */
final class AuditTest {

  private static final UUID CALLER = id(9);
  private static final UUID TEST = id(3);
  private static final UUID RUNNING = id(4);

  private static StoppableServer server;

  private Connection connection;
  private final Ledger ledger = new Ledger();

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    server = StoppableServer.create(directory.resolve("postgres"));
    var _ = Migrations.run(server.url(), StoppableServer.ADMINISTRATOR, "any");
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  /** All that a test does is in one transaction, which is undone. */
  @BeforeEach
  void fill() throws SQLException {
    connection = server.administrator();
    connection.setAutoCommit(false);
    run(AuditTestSql.LOG, AuditTestSql.TABLES);
    told(TEST, Events.TEST_STARTED, 4);
    told(TEST, Events.QUESTION_ANSWERED, 5);
    told(TEST, Events.TEST_COMPLETED, 6);
  }

  @AfterEach
  void undo() throws SQLException {
    connection.rollback();
    connection.close();
  }

  @Test
  void finds_nothing_where_all_is_as_it_should_be() throws SQLException {
    told(RUNNING, Events.TEST_STARTED, 7);

    assertThat(find()).isEqualTo(Audit.Findings.NONE);
  }

  @Test
  void an_acknowledged_command_without_its_event_is_lost() throws SQLException {
    told(RUNNING, Events.TEST_STARTED, 7);
    told(RUNNING, Events.QUESTION_ANSWERED, 70);

    assertThat(find().lost()).isEqualTo(1);
  }

  @Test
  void an_event_of_another_aggregate_is_not_the_one_that_was_told() throws SQLException {
    told(TEST, Events.TEST_STARTED, 7);

    assertThat(find().lost()).isEqualTo(1);
  }

  @Test
  void one_event_told_to_two_commands_is_one_lost() throws SQLException {
    told(RUNNING, Events.TEST_STARTED, 7);
    told(RUNNING, Events.TEST_STARTED, 7);

    assertThat(find().lost()).isEqualTo(1);
  }

  @Test
  void an_event_beyond_the_commands_happened_twice() throws SQLException {
    assertThat(find().twice()).isEqualTo(1);
  }

  @Test
  void a_command_that_was_never_answered_may_have_happened() throws SQLException {
    ledger.send(CALLER, Events.TEST_STARTED);

    assertThat(find().twice()).isZero();
    assertThat(find().lost()).isZero();
  }

  @Test
  void a_second_plan_of_a_day_happened_twice() throws SQLException {
    told(RUNNING, Events.TEST_STARTED, 7);
    run(AuditTestSql.SECOND_PLAN);

    assertThat(find().twice()).isEqualTo(1);
  }

  @Test
  void an_event_that_a_follower_could_not_apply_is_parked() throws SQLException {
    run(AuditTestSql.PARKED);

    assertThat(find().parked()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "QUESTIONS, update content.question set state = 'draft'",
        "QUESTIONS, delete from content.question",
        "STATISTICS, update content.topic_content_stats set questions_validated = 2",
        "PAST_TESTS, update learner.past_test set score_percent = 1",
        "PAST_TESTS, delete from learner.past_test",
        "RUNNING_TESTS, update learner.running_test set answered = 1",
        "RUNNING_TESTS, delete from learner.running_test",
        "STUDIES, update learner.card_study set reviews = 3",
        "STUDIES, update learner.card_study set state = 'learning'",
        "LESSONS, update learner.learner_lesson set percent = 70",
        "DECKS, update learner.deck_card set ordinal = 3 where ordinal = 2",
        "DECKS, delete from learner.deck_card where ordinal = 1",
        "PLANS, delete from learner.daily_plan"
      })
  void a_row_that_is_not_as_the_log_has_it_differs(Fold fold, String change) throws SQLException {
    run(change);

    assertThat(find().different()).isEqualTo(Map.of(fold, 1L));
  }

  private void told(UUID aggregate, String event, long position) {
    ledger.send(CALLER, event);
    ledger.acknowledge(new Acknowledged(CALLER, event, aggregate, position));
  }

  private Audit.Findings find() throws SQLException {
    run("drop table if exists told, sent");
    return new Audit(connection).find(ledger, List.of(CALLER));
  }

  private void run(String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static UUID id(int number) {
    return new UUID(0, number);
  }
}
