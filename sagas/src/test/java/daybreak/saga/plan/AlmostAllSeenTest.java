package daybreak.saga.plan;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.saga.plan.StudyState.Card;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.PlanCheck;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.util.DigestUtils;

/** What it takes to find the new cards of one who has seen 77,000 of 77,231, in 20 subjects. */
@ExtendWith(TestDatabaseExtension.class)
class AlmostAllSeenTest {

  private static final Budget ANY = Budget.lengthy(1_000_000, 10_000_000);
  private static final int CARDS = 77_231;
  private static final int SEEN = 77_000;
  private static final int BLOCKS = Math.ceilDiv(CARDS, 1_024);
  private static final LocalDate DATE = LocalDate.of(2026, 3, 8);

  private static final List<NamedQuery> STATEMENTS =
      List.of(
          NamedQuery.of(
              "test.bank",
              """
              with subject as (
                insert into content.subject (id, title, sequence_number)
                select md5('s' || s)::uuid, 'Subject ' || s, 0 from generate_series(0, 19) s),
              topic as (
                insert into content.topic (id, subject_id, title, sequence_number)
                select md5('t' || s)::uuid, md5('s' || s)::uuid, 'Topic', 0
                  from generate_series(0, 19) s
                returning id, subject_id)
              insert into content.topic_content_stats
                (topic_id, subject_id, flashcards_validated, changed_at)
              select id, subject_id, 3861, now() from topic
              """,
              ANY),
          NamedQuery.of(
              "test.numbers",
              """
              insert into learner.card_number (number, card_id)
              select n, md5('c' || n)::uuid from generate_series(0, 77230) n
              """,
              ANY),
          NamedQuery.of(
              "test.blocks",
              """
              insert into learner.card_block
              select md5('s' || n % 20)::uuid, n / 1024,
                     bit_or(set_bit(0::bit(1024), n % 1024, 1))
                from generate_series(0, 77230) n
               group by n % 20, n / 1024
              """,
              ANY),
          NamedQuery.of(
              "test.learners",
              """
              insert into learner.learner
              select md5(name)::uuid, 'Asia/Tokyo', 60, null,
                     (select jsonb_agg(
                               jsonb_build_object('subjectId', md5('s' || s)::uuid, 'weight', 1))
                        from generate_series(0, 19) s), 0
                from (values ('diligent'), ('beginner')) l (name)
              """,
              ANY),
          NamedQuery.of(
              "test.known",
              """
              insert into learner.learner_card_block
              select md5('diligent')::uuid, n / 1024, bit_or(set_bit(0::bit(1024), n % 1024, 1))
                from generate_series(0, 76999) n
               group by n / 1024
              """,
              ANY),
          NamedQuery.of(
              "test.vacuum",
              """
              vacuum (analyze) content.subject, content.topic, content.topic_content_stats,
                learner.learner, learner.card_number, learner.card_block,
                learner.learner_card_block
              """,
              ANY));

  private final TestDatabase databases;

  AlmostAllSeenTest(TestDatabase databases) {
    this.databases = databases;
  }

  @BeforeEach
  void load() {
    Database owner = databases.owner();
    STATEMENTS.forEach(statement -> owner.call(statement).update());
  }

  @Test
  void costs_a_look_at_each_block_more_than_for_one_who_has_seen_none() throws SQLException {
    List<Card> left = fresh("diligent");

    assertThat(left)
        .hasSize(20 * 10)
        .doesNotHaveDuplicates()
        .extracting(Card::id)
        .isSubsetOf(IntStream.range(SEEN, CARDS).mapToObj(n -> id("c" + n)).toList());
    assertThat(fresh("beginner"))
        .extracting(Card::id)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 200).mapToObj(n -> id("c" + n)).toList());
    try (var plans = new PlanCheck(databases, DatabaseRole.WORKER)) {
      plans.check(StudyStateSql.NEW_CARDS, parameters("diligent"));
      plans.check(StudyStateSql.NEW_CARDS, parameters("beginner"));
      assertThat(plans.buffers(StudyStateSql.NEW_CARDS, parameters("diligent")))
          .isLessThanOrEqualTo(
              plans.buffers(StudyStateSql.NEW_CARDS, parameters("beginner")) + 20L * BLOCKS);
    }
  }

  private List<Card> fresh(String learner) {
    return new StudyStateReader(databases.worker()).read(new LearnerId(id(learner)), DATE).fresh();
  }

  private static Map<String, Object> parameters(String learner) {
    List<UUID> subjects = Stream.iterate(0, s -> s + 1).limit(20).map(s -> id("s" + s)).toList();
    return Map.of("learner", id(learner), "subjects", subjects, "share", 10);
  }

  private static UUID id(String name) {
    String md5 = DigestUtils.md5DigestAsHex(name.getBytes(StandardCharsets.UTF_8));
    return UUID.fromString(md5.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
  }
}
