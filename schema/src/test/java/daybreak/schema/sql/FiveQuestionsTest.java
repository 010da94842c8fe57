package daybreak.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The statements of docs/analysts.md, as an analyst pastes them. */
class FiveQuestionsTest {

  private static final Path DOCUMENT = Path.of("../docs/analysts.md");

  /**
   * Four learners' tests of two questions: the first question is answered rightly by none but the
   * last, the second by all but her, who leaves it unanswered.
   */
  private static final String LOG =
      """
      insert into content.question (
        id, subject_id, topic_id, state, version, type, text, choices, answer, tags, sequence_number)
      select md5('q' || n)::uuid, md5('s')::uuid, md5('t')::uuid, 'validated', 1, 'mcq',
             'Question ' || n, '["a", "b"]', '1', '{}', 1
        from generate_series(1, 2) n;

      insert into event_store.event
      select row_number() over (order by at, type, id), id::uuid, sequence, 'any', gen_random_uuid(),
             type, 1, at, payload, '{}'
        from (
          select md5('q' || n) as id, 0 as sequence, 'content.question-authored' as type,
                 '2026-03-01T00:00Z'::timestamptz as at, jsonb_build_object('question', n) as payload
            from generate_series(1, 3) n
          union all
          select md5('q' || n), 1, 'content.question-validated',
                 '2026-03-01T00:00Z'::timestamptz + n * interval '10 hours', '{}'
            from generate_series(1, 3) n
          union all
          select md5('test' || n), 0, 'pasttest.test-started', '2026-03-03T00:00Z',
                 jsonb_build_object('test', md5('test' || n)::uuid, 'learner', md5('l' || n)::uuid,
                   'questions', jsonb_build_array(
                     jsonb_build_object('content', '{"text": "One?", "choices": ["a", "b"],
                                                     "answer": 1}'::jsonb),
                     jsonb_build_object('content', '{"text": "Two?", "choices": ["a", "b"],
                                                     "answer": 0}'::jsonb)))
            from generate_series(1, 4) n
          union all
          select md5('test' || n), 1, 'pasttest.test-completed', '2026-03-03T01:00Z',
                 jsonb_build_object('test', md5('test' || n)::uuid, 'learner', md5('l' || n)::uuid,
                   'at', '2026-03-03T01:00:00Z', 'score', 50, 'results', jsonb_build_array(
                     jsonb_build_object('question', md5('q1')::uuid, 'chosen', n / 4,
                                        'correct', n = 4, 'millis', 1000),
                     jsonb_build_object('question', md5('q2')::uuid, 'correct', n < 4)
                       || case when n < 4 then '{"chosen": 0}'::jsonb else '{}' end))
            from generate_series(1, 4) n
          union all
          select md5('study' || n % 2), n, 'deck.card-reviewed', '2026-03-04T00:00Z',
                 jsonb_build_object('study', md5('study' || n % 2)::uuid,
                   'rating', case when n = 5 then 'again' else 'good' end,
                   'at', '2026-01-01T00:00:00Z'::timestamptz + n * n * interval '1 day')
            from generate_series(0, 5) n
          union all
          select md5('undone'), n, 'deck.' || deed,
                 '2026-03-05T00:00Z'::timestamptz + n * interval '1 second',
                 jsonb_build_object('study', md5('undone')::uuid, 'rating', rating,
                   case deed when 'card-reviewed' then 'at' else 'reviewedAt' end,
                   '2026-02-01T00:00:00Z'::timestamptz + day * interval '1 day')
            from (values (0, 'card-reviewed', 'good', 0), (1, 'card-reviewed', 'again', 4),
                         (2, 'review-undone', null, 4), (3, 'card-reviewed', 'good', 4),
                         (4, 'card-reviewed', 'again', 4), (5, 'card-reviewed', 'again', 5),
                         (6, 'review-undone', null, 5), (7, 'review-undone', null, 4),
                         (8, 'card-reviewed', 'good', 24)) study (n, deed, rating, day)) log
      """;

  private final TestDatabase database = TestDatabase.create();

  @BeforeEach
  void fill() throws SQLException {
    try (Connection owner = database.connect(DatabaseRole.MIGRATOR);
        Statement statement = owner.createStatement()) {
      statement.execute(LOG);
    }
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void which_questions_are_too_hard() throws Exception {
    assertThat(answers("Which questions are too hard?", 0))
        .hasSize(1)
        .first()
        .asString()
        .contains("Question 1|4|0.25|")
        .endsWith("|1000|{\"0\": 3, \"1\": 1}");
    assertThat(answers("Which questions are too hard?", 1)).hasSize(2);
  }

  @Test
  void how_the_bank_looked_on_a_date() throws Exception {
    assertThat(answers("How did the bank look on a date?", 0))
        .containsExactly("draft|1", "validated|2");
  }

  @Test
  void what_one_learner_saw() throws Exception {
    assertThat(answers("What did one learner see when a test was reviewed?", 0))
        .containsExactly(
            "1|One?|[\"a\", \"b\"]|1|1|true|null", "2|Two?|[\"a\", \"b\"]|null|0|false|null");
  }

  /**
   * Reviews of two cards on the days 0, 4, 16 and 1, 9, 25, and of a third on the days 0, 4 and 24,
   * which was forgotten only where it was undone: once before it was remembered on the same day,
   * and twice after.
   */
  @Test
  void how_retention_falls() throws Exception {
    assertThat(answers("How does retention fall", 0))
        .containsExactly("4|2|1.000", "8|1|1.000", "12|1|1.000", "16|1|0.000", "20|1|1.000");
  }

  @Test
  void how_past_tests_would_look_under_another_rule() throws Exception {
    assertThat(answers("What would past tests look like under another rule?", 0))
        .hasSize(4)
        .filteredOn(row -> row.endsWith("|100.00"))
        .singleElement()
        .asString()
        .contains("|50");
  }

  private List<String> answers(String heading, int block) throws IOException, SQLException {
    try (Connection analyst = database.connect(DatabaseRole.ANALYST);
        Statement statement = analyst.createStatement();
        ResultSet rows = statement.executeQuery(statements(heading).get(block))) {
      List<String> answers = new ArrayList<>();
      while (rows.next()) {
        List<String> columns = new ArrayList<>();
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
          columns.add(String.valueOf(rows.getString(column)));
        }
        answers.add(String.join("|", columns));
      }
      return answers;
    }
  }

  private static List<String> statements(String heading) throws IOException {
    String document = Files.readString(DOCUMENT);
    String part = document.substring(document.indexOf("## " + heading) + 3);
    int end = part.indexOf("\n## ");
    return Pattern.compile("(?s)```sql\n(.*?)```")
        .matcher(end < 0 ? part : part.substring(0, end))
        .results()
        .map(found -> found.group(1).replace(":'test'", "md5('test4')::uuid"))
        .toList();
  }
}
