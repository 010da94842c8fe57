package daybreak.projection.learner;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.PlanCheck;
import daybreak.schema.testing.Statements;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a batch costs the learners' tables at real size: 2,000 tests and 77,254 studied cards of one
 * learner, and 24,000 tests of others.
 */
@ExtendWith(TestDatabaseExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class WritePlansTest {

  private static final Budget ANY = Budget.lengthy(1_000_000, 10_000_000);
  private static final int BATCH = 1_000;

  private static final List<NamedQuery> LOAD =
      List.of(
          NamedQuery.of(
              "test.past-tests",
              """
              insert into learner.past_test
              select
                md5(l.name || '/' || n)::uuid, md5(l.name)::uuid, n, 'Test ' || n, 'timed', null,
                '2024-01-01T01:00Z'::timestamptz + n * interval '8 hours',
                40, 40, 30, 75, '{Subject 1}', 41
              from (
                values ('large', 2000), ('small', 1)
                union all
                select 'other ' || i, 1 + i % 5 from generate_series(1, 8000) i) l (name, tests)
              cross join lateral generate_series(1, l.tests) n
              """,
              ANY),
          NamedQuery.of(
              "test.decks",
              """
              with d as (
                insert into learner.deck
                select md5('d' || i)::uuid, md5('s' || i % 20)::uuid, 'Deck ' || i, 361, 1
                from generate_series(1, 214) i
                returning id)
              , c as (
                insert into learner.deck_card
                select id, md5('card ' || id || n)::uuid, n from d, generate_series(1, 361) n
                returning card_id)
              insert into learner.card select card_id, true, 1 from c
              """,
              ANY),
          NamedQuery.of(
              "test.studies",
              """
              insert into learner.card_study
              select
                md5('large')::uuid, card_id, md5('study ' || card_id)::uuid, card_id, card_id,
                'review', null, 10, 5, 3, '2026-01-01T00:00Z'::timestamptz + ordinal * interval '1 hour',
                '2026-01-01T00:00Z', 3, true
              from learner.deck_card
              """,
              ANY),
          NamedQuery.of(
              "test.figures",
              """
              insert into learner.learner_deck
              select
                learner_id, deck_id, md5('s')::uuid, 0, count(*), array_agg(due_at order by due_at),
                max(last_reviewed_at)
              from learner.card_study join learner.deck_card using (card_id)
              group by learner_id, deck_id
              """,
              ANY),
          NamedQuery.of(
              "test.progress",
              """
              insert into learner.learner_topic_progress
              select md5('l' || l)::uuid, md5('t' || t)::uuid, md5('s')::uuid, 1, 1, 0, 0, now()
              from generate_series(1, 8000) l, generate_series(1, 20) t
              """,
              ANY),
          NamedQuery.of(
              "test.vacuum",
              """
              vacuum (analyze) learner.past_test, learner.deck, learner.deck_card, learner.card_study,
                learner.learner_deck, learner.learner_topic_progress
              """,
              ANY));

  private final TestDatabase database;

  WritePlansTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeAll
  void load() {
    LOAD.forEach(statement -> database.owner().call(statement).update());
  }

  @Test
  void a_whole_batch_stays_within_the_statements_budgets() throws SQLException {
    List<UUID> cards = each(n -> id("card " + id("d" + (1 + n % 214)) + (1 + n % 361)));
    try (var plans = new PlanCheck(database, DatabaseRole.WORKER)) {
      plans.check(
          statement("pasttest.load-tests"), Map.of("ids", each(n -> id("large/" + (n + 1)))));
      plans.check(
          statement("deck.load-studies"),
          Map.of("ids", cards.stream().map(card -> id("study " + card)).toList()));
      plans.check(statement("deck.decks-of-cards"), Map.of("cards", cards));
      plans.check(
          statement("deck.load-figures"),
          Map.of(
              "learner_id", each(_ -> id("large")), "deck_id", each(n -> id("d" + (1 + n % 214)))));
      plans.check(statement("pasttest.write-past-tests"), tests("large", 3_000, BATCH));
      plans.check(statement("pasttest.write-past-tests"), tests("large", 1_500, BATCH));
      plans.check(statement("learner.add-progress"), progress());
    }
  }

  @Test
  void a_test_in_order_costs_a_learner_with_2000_tests_what_it_costs_one_with_a_single_test()
      throws SQLException {
    NamedQuery write = statement("pasttest.write-past-tests");
    try (var plans = new PlanCheck(database, DatabaseRole.WORKER)) {
      long large = plans.buffers(write, tests("large", 3_000, 1));
      long small = plans.buffers(write, tests("small", 3_000, 1));

      assertThat(large).isBetween(small - 5, small + 5);
    }
  }

  private static NamedQuery statement(String name) {
    return Objects.requireNonNull(Statements.in("daybreak.projection").get(name), name);
  }

  /** New tests of a learner, completed so many times eight hours after the first day, and after. */
  private static Map<String, Object> tests(String learner, int after, int number) {
    Instant start = Instant.parse("2024-01-01T02:00:00Z").plusSeconds(28_800L * after);
    Map<String, Object> tests = new HashMap<>();
    tests.put("test_id", each(number, n -> id("new " + n)));
    tests.put("learner_id", each(number, _ -> id(learner)));
    tests.put("title", each(number, n -> "Test " + n));
    tests.put("mode", each(number, _ -> "timed"));
    tests.put("started_at", each(number, _ -> start));
    tests.put("completed_at", each(number, n -> start.plusSeconds(n)));
    tests.put("question_count", each(number, _ -> 40));
    tests.put("answered", each(number, _ -> 40));
    tests.put("correct", each(number, _ -> 30));
    tests.put("score_percent", each(number, _ -> 75.0));
    tests.put("subjects", each(number, _ -> "{Psychology}"));
    tests.put("sequence_number", each(number, _ -> 41L));
    return tests;
  }

  private static Map<String, Object> progress() {
    Map<String, Object> progress = new HashMap<>();
    progress.put("learner_id", each(n -> id("l" + n)));
    progress.put("topic_id", each(n -> id("t" + n % 30)));
    progress.put("subject_id", each(_ -> id("s")));
    for (String count : List.of("answered", "correct", "lessons_done", "cards_seen")) {
      progress.put(count, Collections.nCopies(BATCH, 1));
    }
    progress.put("last_activity_at", each(_ -> Instant.parse("2026-01-01T00:00:00Z")));
    return progress;
  }

  private static <T> List<T> each(IntFunction<T> value) {
    return each(BATCH, value);
  }

  private static <T> List<T> each(int number, IntFunction<T> value) {
    return IntStream.range(0, number).mapToObj(value).toList();
  }

  /** PostgreSQL's {@code md5(name)::uuid}. */
  private static UUID id(String name) {
    try {
      var md5 = MessageDigest.getInstance("MD5");
      var bytes = ByteBuffer.wrap(md5.digest(name.getBytes(StandardCharsets.UTF_8)));
      return new UUID(bytes.getLong(), bytes.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
