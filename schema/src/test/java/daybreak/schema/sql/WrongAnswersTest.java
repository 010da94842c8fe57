package daybreak.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.quiz.Bitmaps;
import daybreak.schema.sql.Migrations.Administrator;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;

/** A database as the release left it that took the order of the log for that of time. */
class WrongAnswersTest {

  /** More than are corrected at a time. */
  private static final int LEARNERS = 45;

  private static final Administrator ADMINISTRATOR = new Administrator("postgres", "postgres");

  private EmbeddedPostgres server;
  private String url;
  private Logins logins;

  @BeforeEach
  void a_database_of_before() throws IOException, SQLException {
    server = EmbeddedPostgres.start();
    url = server.getJdbcUrl("postgres", "postgres");
    logins = Logins.derivedFrom(ADMINISTRATOR.password());
    Migrations.bootstrap(url, ADMINISTRATOR, Migrations.roles(logins, ConnectionBudget.STANDARD));
    Migrations.objects(url, logins).target("322").load().migrate();
    execute(
        """
        insert into quiz.question_number
        select number, lpad(to_hex(number + 1), 32, '0')::uuid from generate_series(0, 9) number
        """);
  }

  @AfterEach
  void stop_it() throws IOException {
    server.close();
  }

  @Test
  void what_was_answered_wrongly_the_last_time_is_found_again_for_every_learner()
      throws SQLException {
    for (int learner = 0; learner < LEARNERS; learner++) {
      test(learner, "2026-03-01", right(0), wrong(1), right(2), unanswered(3), wrong(4));
      test(learner, "2026-01-01", wrong(0), right(1), right(2), wrong(3));
      believed(learner, 0, 3, 4);
    }
    List<Integer> right = List.of(1, 3, 4);

    correct();

    for (int learner = 0; learner < LEARNERS; learner++) {
      assertThat(incorrect(learner)).as("learner " + learner).isEqualTo(right);
    }
  }

  @Test
  void of_two_answers_of_one_instant_the_later_in_the_log_counts() throws SQLException {
    test(1, "2026-03-01", wrong(0), right(1));
    test(1, "2026-03-01", right(0), wrong(1));
    believed(1, 0);

    correct();

    assertThat(incorrect(1)).containsExactly(1);
    assertThat(number("select max(position) from quiz.learner_answer")).isEqualTo(2);
  }

  @Test
  void a_test_that_still_runs_counts_for_nothing() throws SQLException {
    test(1, "2026-03-01", wrong(0));
    test(1, "2026-04-01", right(0), wrong(1));
    execute("delete from pasttest.past_test where completed_at > '2026-03-15'");
    believed(1);

    correct();

    assertThat(incorrect(1)).containsExactly(0);
  }

  @Test
  void what_is_right_is_not_written_again() throws SQLException {
    test(1, "2026-03-01", wrong(0));
    believed(1, 0);
    long before = number("select xmin::text::bigint from quiz.learner_pool");

    correct();

    assertThat(number("select xmin::text::bigint from quiz.learner_pool")).isEqualTo(before);
  }

  @Test
  void it_runs_once() throws SQLException {
    correct();
    test(1, "2026-03-01", wrong(0));
    believed(1, 5);

    correct();

    assertThat(incorrect(1)).containsExactly(5);
  }

  private void correct() {
    Migrations.objects(url, logins).target("404").load().migrate();
  }

  private static Given right(int question) {
    return new Given(question, "0", true);
  }

  private static Given wrong(int question) {
    return new Given(question, "1", false);
  }

  private static Given unanswered(int question) {
    return new Given(question, null, false);
  }

  /** A completed test, at the end of the log. */
  private void test(int learner, String day, Given... answers) throws SQLException {
    UUID test = UUID.randomUUID();
    execute(
        """
        insert into event_store.event
        select coalesce(max(position), 0) + 1, '%s', 0, 'test', gen_random_uuid(),
               'pasttest.test-imported', 1, now(), '{}', '{}'
          from event_store.event
        """
            .formatted(test));
    execute(
        """
        insert into pasttest.past_test
        select '%s', '%s', count(*) + 1, 'A test', null, null, '%s', null, null, null, null, '{}', 0
          from pasttest.past_test
         where learner_id = '%2$s'
        """
            .formatted(test, id(learner), day));
    for (Given answer : answers) {
      execute(
          """
          insert into pasttest.test_slot
          select '%s', %s, '%s', question_id, 1, 'mcq', 'Which?', '[]', '0', null, %s, %s, null, 0
            from quiz.question_number
           where number = %2$s
          """
              .formatted(
                  test,
                  answer.question(),
                  id(learner),
                  answer.chosen() == null ? "null" : "'" + answer.chosen() + "'",
                  answer.correct()));
    }
  }

  private void believed(int learner, int... wrong) throws SQLException {
    try (Connection admin = connect();
        PreparedStatement insert =
            admin.prepareStatement("insert into quiz.learner_pool values (?, ?, ?)")) {
      insert.setObject(1, id(learner));
      insert.setBytes(2, Bitmaps.bytes(RoaringBitmap.bitmapOf(0, 1, 2, 3, 4)));
      insert.setBytes(3, Bitmaps.bytes(RoaringBitmap.bitmapOf(wrong)));
      insert.executeUpdate();
    }
  }

  private List<Integer> incorrect(int learner) throws SQLException {
    try (Connection admin = connect();
        PreparedStatement select =
            admin.prepareStatement(
                "select incorrect from quiz.learner_pool where learner_id = ?")) {
      select.setObject(1, id(learner));
      try (ResultSet row = select.executeQuery()) {
        row.next();
        List<Integer> numbers = new ArrayList<>();
        Bitmaps.read(row.getBytes(1)).forEach((int number) -> numbers.add(number));
        return numbers;
      }
    }
  }

  /** From the least id that there is. */
  private static UUID id(int learner) {
    return new UUID(0, learner);
  }

  private long number(String select) throws SQLException {
    try (Connection admin = connect();
        Statement statement = admin.createStatement();
        ResultSet row = statement.executeQuery(select)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection admin = connect();
        Statement statement = admin.createStatement()) {
      statement.execute(sql);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url, ADMINISTRATOR.user(), ADMINISTRATOR.password());
  }

  private record Given(int question, @Nullable String chosen, boolean correct) {}
}
