package daybreak.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import daybreak.schema.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the analysts' role reads, and the one place where it writes. */
class AnalystTest {

  /** Three learners' tests of two questions; the last one takes hers again. */
  private static final String TESTS =
      """
      insert into event_store.event
      select n, md5('t' || n)::uuid, 1, 'test', md5('te' || n)::uuid, 'pasttest.test-completed', 1,
             '2026-03-01T12:00Z', jsonb_build_object(
               'test', md5('t' || n)::uuid, 'learner', md5('l' || least(n, 3))::uuid,
               'at', '2026-03-01T12:00:00Z'::timestamptz + n * interval '1 hour', 'score', 50,
               'results', jsonb_build_array(
                 jsonb_build_object('question', md5('q1')::uuid, 'chosen', n % 2, 'correct', n % 2 = 1,
                                    'millis', n * 1000),
                 case when n = 2
                   then jsonb_build_object('question', md5('q2')::uuid, 'correct', false)
                   else jsonb_build_object('question', md5('q2')::uuid, 'chosen', 'a chunk',
                                           'correct', true)
                 end)), '{}'
        from generate_series(1, 4) n
      """;

  private static final String STATISTICS =
      """
      select attempts || ' ' || round(facility::numeric, 3) || ' ' || coalesce(median_millis, -1)
             || ' ' || coalesce(choices::text, 'words')
        from item_statistics
       where question = md5('%s')::uuid
      """;

  private final TestDatabase database = TestDatabase.create();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void writes_in_scratch() throws SQLException {
    try (Connection analyst = database.connect(DatabaseRole.ANALYST)) {
      execute(analyst, "create table scratch.mine as select id, title from subject");
      execute(analyst, "insert into scratch.mine values (gen_random_uuid(), 'x')");
      assertThat(one(analyst, "select count(*) from scratch.mine")).isEqualTo(1L);
      execute(analyst, "drop table scratch.mine");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table analyst.mine (id int)",
        "create table content.mine (id int)",
        "create table public.mine (id int)",
        "create schema mine",
        "insert into content.subject default values",
        "create table scratch.mine (id uuid references content.subject)",
        "select 1 from analyst.card_reviewed for update"
      })
  void writes_nowhere_else(String attempt) throws SQLException {
    try (Connection analyst = database.connect(DatabaseRole.ANALYST)) {
      assertThatThrownBy(() -> execute(analyst, attempt))
          .isInstanceOfSatisfying(
              SQLException.class, refusal -> assertThat(refusal.getSQLState()).isEqualTo("42501"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "search_path, 'analyst, content, learner'",
    "statement_timeout, 5min",
    "lock_timeout, 1s",
    "transaction_timeout, 15min",
    "work_mem, 64MB",
    "max_parallel_workers_per_gather, 0",
    "temp_file_limit, 4GB"
  })
  void is_bounded(String setting, String value) throws SQLException {
    try (Connection analyst = database.connect(DatabaseRole.ANALYST)) {
      assertThat(one(analyst, "show " + setting)).isEqualTo(value);
    }
  }

  @Test
  void lifts_times_for_a_session_but_not_what_fills_the_disk() throws SQLException {
    try (Connection analyst = database.connect(DatabaseRole.ANALYST)) {
      execute(analyst, "set statement_timeout = '1h'");
      execute(analyst, "set transaction_timeout = '2h'");

      assertThat(one(analyst, "show statement_timeout")).isEqualTo("1h");
      assertThat(one(analyst, "show transaction_timeout")).isEqualTo("2h");
      assertThatThrownBy(() -> execute(analyst, "set temp_file_limit = -1"))
          .isInstanceOfSatisfying(
              SQLException.class, refusal -> assertThat(refusal.getSQLState()).isEqualTo("42501"));
    }
  }

  /** Two schemas change places: so does a swap, and no view stays behind with the old tables. */
  @Test
  void reads_the_tables_that_were_swapped_in_by_the_same_names() throws SQLException {
    try (Connection admin = database.connectAsAdmin();
        Connection analyst = database.connect(DatabaseRole.ANALYST)) {
      execute(
          admin,
          """
          create schema played;
          grant usage on schema played to daybreak_analyst;
          create table played.subject (like content.subject including all);
          grant select on played.subject to daybreak_analyst;
          insert into played.subject select * from content.subject
          """);
      execute(
          analyst,
          "prepare look as select tableoid::regclass::text, count(*) from subject group by 1");
      long before = oid(analyst, "subject");
      admin.setAutoCommit(false);
      execute(admin, "alter schema content rename to set_aside");
      execute(admin, "alter schema played rename to content");
      admin.commit();

      execute(analyst, "execute look");
      assertThat(oid(analyst, "subject")).isNotEqualTo(before);
      assertThat(oid(analyst, "content.subject")).isEqualTo(oid(analyst, "subject"));
    }
  }

  @Test
  void sees_how_hard_a_question_is_by_first_answers() throws SQLException {
    try (Connection owner = database.connect(DatabaseRole.MIGRATOR);
        Connection analyst = database.connect(DatabaseRole.ANALYST)) {
      execute(owner, TESTS);

      assertThat(one(analyst, STATISTICS.formatted("q1")))
          .isEqualTo("3 0.667 2000 {\"0\": 1, \"1\": 2}");
      assertThat(one(analyst, STATISTICS.formatted("q2"))).isEqualTo("2 1.000 -1 words");
      assertThat(
              (Double)
                  one(
                      analyst,
                      "select discrimination from item_statistics where question = md5('q1')::uuid"))
          .isCloseTo(1, within(1e-9));
      assertThat(one(analyst, "select max(attempt) from item_answer")).isEqualTo(2L);
      assertThat(one(analyst, "select count(*) from item_answer where attempt is null"))
          .isEqualTo(1L);
    }
  }

  private static long oid(Connection session, String table) throws SQLException {
    return (Long) one(session, "select '" + table + "'::regclass::oid::bigint");
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
