package daybreak.saga.plan;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.learner.LearnerId;
import daybreak.schema.plan.WorkOfDate;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.sql.StatementMetrics;
import daybreak.schema.testing.PlanCheck;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.util.DigestUtils;

/**
 * What making a plan costs: for a learner who has studied 600 cards and answered 400 questions and
 * one with 4,000 and 400,000, in a bank and in one ten times as large.
 */
@ExtendWith(TestDatabaseExtension.class)
class GenerationCostTest {

  private static final Budget ANY = Budget.lengthy(1_000_000, 10_000_000);
  private static final LocalDate DATE = LocalDate.of(2026, 3, 8);
  private static final Instant BEFORE = DATE.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  private static final List<UUID> SUBJECTS = List.of(id("s0"), id("s1"), id("s2"));
  private static final int STATEMENTS = 7;

  /** From so much of the bank to so much; 1 is 4,000 cards and 2,000 lessons. */
  private static final List<NamedQuery> BANK =
      List.of(
          NamedQuery.of(
              "test.subjects",
              """
              insert into content.subject (id, title, sequence_number)
              select md5('s' || s)::uuid, 'Subject ' || s, 0 from generate_series(0, 19) s
              on conflict do nothing
              """,
              ANY),
          NamedQuery.of(
              "test.topics",
              """
              insert into content.topic (id, subject_id, title, sequence_number)
              select md5('t' || s || '/' || t)::uuid, md5('s' || s)::uuid, 'Topic ' || t, 0
                from generate_series(0, 19) s, generate_series(0, 9) t
              on conflict do nothing
              """,
              ANY),
          NamedQuery.of(
              "test.stats",
              """
              insert into content.topic_content_stats
                (topic_id, subject_id, questions_validated, flashcards_validated, lessons,
                 changed_at)
              select id, subject_id, 500, 20, 10, now() from content.topic
              on conflict (topic_id) do update
                 set questions_validated = 5000, flashcards_validated = 200, lessons = 100
              """,
              ANY),
          NamedQuery.of(
              "test.subjects-that-hold-nothing",
              """
              insert into content.subject (id, title, sequence_number, retired)
              select md5('e' || n)::uuid, 'Empty ' || n, 0, n % 3 = 0
                from generate_series(:from * 600, :to * 600 - 1) n
              """,
              ANY),
          NamedQuery.of(
              "test.stats-of-subjects",
              """
              insert into content.subject_content_stats (subject_id, questions_validated, changed_at)
              select id, case when title like 'Empty%' then 0 else 5000 end, now()
                from content.subject
              on conflict do nothing
              """,
              ANY),
          NamedQuery.of(
              "test.cards",
              """
              insert into content.flashcard
              select md5('c' || n)::uuid, md5('s' || n % 20)::uuid,
                     md5('t' || n % 20 || '/' || n / 20 % 10)::uuid, 'validated', 1, 'basic', 'front',
                     'back', '{}', 0
                from generate_series(:from * 4000, :to * 4000 - 1) n
              """,
              ANY),
          NamedQuery.of(
              "test.cards-in-learners-tables",
              """
              insert into learner.card (id, subject_id, validated, sequence_number)
              select md5('c' || n)::uuid, md5('s' || n % 20)::uuid, true, 0
                from generate_series(:from * 4000, :to * 4000 - 1) n
              """,
              ANY),
          NamedQuery.of(
              "test.numbers",
              """
              insert into learner.card_number (number, card_id)
              select n, md5('c' || n)::uuid from generate_series(:from * 4000, :to * 4000 - 1) n
              """,
              ANY),
          NamedQuery.of(
              "test.blocks",
              """
              insert into learner.card_block as known
              select md5('s' || n % 20)::uuid, n / 1024,
                     bit_or(set_bit(0::bit(1024), n % 1024, 1))
                from generate_series(:from * 4000, :to * 4000 - 1) n
               group by n % 20, n / 1024
              on conflict (subject_id, block) do update
                 set validated = known.validated | excluded.validated
              """,
              ANY),
          NamedQuery.of(
              "test.lessons",
              """
              insert into content.lesson
              select md5('l' || n)::uuid, md5('s' || n % 20)::uuid,
                     md5('t' || n % 20 || '/' || n / 20 % 10)::uuid, 'published', 1, 'Lesson ' || n, n,
                     15, 'body', '{}', '[]', 0, 0
                from generate_series(:from * 2000, :to * 2000 - 1) n
              """,
              ANY));

  private static final List<NamedQuery> LEARNERS =
      List.of(
          NamedQuery.of(
              "test.learners",
              """
              insert into learner.learner
              select md5(name)::uuid, 'Asia/Tokyo', 60, null,
                     jsonb_build_array(
                       jsonb_build_object('subjectId', md5('s0')::uuid, 'weight', 1),
                       jsonb_build_object('subjectId', md5('s1')::uuid, 'weight', 1),
                       jsonb_build_object('subjectId', md5('s2')::uuid, 'weight', 1)), 0
                from (values ('modest'), ('diligent')) l (name)
              """,
              ANY),
          NamedQuery.of(
              "test.zones",
              """
              insert into learner.learner
              select md5('other ' || n)::uuid, 'Asia/Kathmandu', 60, null, '[]', 0
                from generate_series(1, 20000) n
              """,
              ANY),
          NamedQuery.of(
              "test.studies",
              """
              insert into learner.card_study
              select md5(name)::uuid, md5('c' || n)::uuid, md5(name || n)::uuid, md5('s' || n % 20)::uuid,
                     md5('t' || n % 20 || '/' || n / 20 % 10)::uuid,
                     case when n % 100 < 3 then 'learning' else 'review' end, null, 10, 5, 3,
                     '2026-03-01T00:00Z'::timestamptz + n * interval '1 second', '2026-02-01T00:00Z', 3, true
                from (values ('modest', 3), ('diligent', 20)) l (name, subjects),
                     generate_series(0, 3999) n
               where n % 20 < l.subjects
              """,
              ANY),
          NamedQuery.of(
              "test.known",
              """
              insert into learner.learner_card_block
              select md5(name)::uuid, n / 1024, bit_or(set_bit(0::bit(1024), n % 1024, 1))
                from (values ('modest', 3), ('diligent', 20)) l (name, subjects),
                     generate_series(0, 1999) n
               where n % 20 < l.subjects
               group by name, n / 1024
              """,
              ANY),
          NamedQuery.of(
              "test.others-studies",
              """
              insert into learner.card_study
              select md5('other ' || n % 200)::uuid, md5('c' || n / 200)::uuid, md5('o' || n)::uuid,
                     md5('s' || n / 200 % 20)::uuid, md5('t')::uuid, 'review', null, 10, 5, 3,
                     '2026-03-01T00:00Z', '2026-02-01T00:00Z', 3, true
                from generate_series(0, 99999) n
              """,
              ANY),
          NamedQuery.of(
              "test.progress",
              """
              insert into learner.learner_topic_progress
              select md5(name)::uuid, topic.id, subject_id, answers, answers / 2, 0, 5, now()
                from (values ('modest', 4), ('diligent', 4000)) l (name, answers), content.topic
              """,
              ANY),
          NamedQuery.of(
              "test.plans",
              """
              insert into learner.daily_plan (
                learner_id, date, plan_id, awaited, time_zone, day_starts_at, day_ends_at, content,
                completed, sequence_number)
              select md5(name)::uuid, date '2026-03-08' - n, md5(name || n)::uuid, false,
                     'Asia/Tokyo', '2026-03-07T15:00Z', '2026-03-08T15:00Z',
                     jsonb_build_object(
                       'budgetMinutes', 60, 'estimatedMinutes', 60, 'asOf', 1000,
                       'items', case when n < 2 then items else '[]' end,
                       'backlog', jsonb_build_object('dueCards', 0, 'orMore', false)),
                     '{}', 1
                from (values ('modest', 2), ('diligent', 1000)) l (name, days),
                     generate_series(0, days) n,
                     (select jsonb_agg(jsonb_build_object('kind', 'cards', 'refs', refs)) as items
                        from generate_series(1, 12) i,
                             (select jsonb_agg(md5('c' || 20 * r)::uuid) as refs
                                from generate_series(1, 20) r)) named
              """,
              ANY),
          NamedQuery.of(
              "test.zones",
              """
              insert into learner.learner_zone
              select md5(name)::uuid, n, '2026-01-01T00:00Z'::timestamptz + n * interval '1 day',
                     'Asia/Tokyo'
                from (values ('modest', 1), ('diligent', 3)) l (name, zones),
                     generate_series(1, zones) n
              """,
              ANY),
          NamedQuery.of(
              "test.work",
              """
              insert into learner.work_done
              select md5(name)::uuid, '2026-03-08T06:00Z'::timestamptz - n * interval '1 minute',
                     md5('w' || n)::uuid, md5('w' || n)::uuid, 1, 100000 - n
                from (values ('modest', 100), ('diligent', 90000)) l (name, works),
                     generate_series(1, works) n
              """,
              ANY));

  private static final NamedQuery VACUUM =
      NamedQuery.of(
          "test.vacuum",
          """
          vacuum (analyze) content.subject, content.topic, content.topic_content_stats,
            content.subject_content_stats, content.flashcard, content.lesson, learner.learner, learner.card, learner.card_study,
            learner.learner_topic_progress, learner.card_number, learner.card_block,
            learner.learner_card_block, learner.daily_plan, learner.work_done,
            learner.learner_zone
          """,
          ANY);

  private final TestDatabase databases;
  private final Database owner;

  GenerationCostTest(TestDatabase databases) {
    this.databases = databases;
    this.owner = databases.owner();
  }

  @Test
  void grows_neither_with_the_bank_nor_with_the_learners_history() throws SQLException {
    grow(0, 1);
    LEARNERS.forEach(statement -> owner.call(statement).update());
    owner.call(VACUUM).update();
    long modest = buffers("modest");
    long diligent = buffers("diligent");
    StudyState read = read("diligent");
    long statements = statements(() -> read("diligent"));

    grow(1, 10);
    owner.call(VACUUM).update();

    assertThat(diligent).isBetween(modest / 2, modest * 11 / 10);
    assertThat(buffers("diligent")).isBetween(diligent * 7 / 10, diligent * 11 / 10);
    assertThat(buffers("modest")).isBetween(modest * 7 / 10, modest * 11 / 10);
    assertThat(statements(() -> read("diligent"))).isEqualTo(statements).isEqualTo(STATEMENTS - 1);
    assertThat(statements(() -> read("modest"))).isLessThanOrEqualTo(STATEMENTS);
    assertThat(statements(() -> read("other 1"))).isEqualTo(STATEMENTS + 1);
    assertThat(rows(read("diligent"))).isLessThanOrEqualTo(rows(read) * 11 / 10);
    check();
  }

  private void grow(int from, int to) {
    for (NamedQuery statement : BANK) {
      var call = owner.call(statement);
      (statement.sql().contains(":from") ? call.bind("from", from).bind("to", to) : call).update();
    }
  }

  private void check() throws SQLException {
    try (var plans = new PlanCheck(databases, DatabaseRole.WORKER)) {
      for (NamedQuery statement : statements()) {
        plans.check(statement, parameters("diligent"));
        plans.check(statement, parameters("modest"));
      }
      var cohort =
          Map.of(
              "zone", "Asia/Kathmandu", "after", new UUID(1L << 62, 0), "size", Preparation.PAGE);
      plans.check(CohortSql.PAGE, cohort);
      plans.check(StudyStateSql.OPEN_SUBJECTS, Map.of("start", new UUID(1L << 62, 0)));
      plans.hold(checked());
    }
  }

  /** Those whose plans are checked here; {@link LanePlansTest} checks all others. */
  static List<NamedQuery> checked() {
    return Stream.concat(
            statements().stream(), Stream.of(CohortSql.PAGE, StudyStateSql.OPEN_SUBJECTS))
        .toList();
  }

  private long buffers(String learner) throws SQLException {
    long sum = 0;
    try (var plans = new PlanCheck(databases, DatabaseRole.WORKER)) {
      for (NamedQuery statement : statements()) {
        sum += plans.buffers(statement, parameters(learner));
      }
    }
    return sum;
  }

  private static List<NamedQuery> statements() {
    return List.of(
        StudyStateSql.LEARNER,
        StudyStateSql.TOPICS,
        StudyStateSql.UNFINISHED,
        StudyStateSql.DUE_OF_SUBJECTS,
        StudyStateSql.DUE,
        StudyStateSql.NEW_CARDS,
        StudyStateSql.LESSONS,
        StandingPlanSql.PLAN);
  }

  private static Map<String, Object> parameters(String learner) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("learner", id(learner));
    parameters.put("subjects", SUBJECTS);
    parameters.put("before", BEFORE);
    parameters.put("share", 33);
    parameters.put("found", List.of(id("c0"), id("c1")));
    parameters.put("size", 20);
    parameters.put("date", DATE);
    parameters.put("since", WorkOfDate.since(DATE));
    parameters.put("until", WorkOfDate.until(DATE));
    parameters.put("asOf", 200_000L);
    parameters.put(
        "topics", IntStream.range(0, 12).mapToObj(n -> id("t" + n % 3 + "/" + n / 3)).toList());
    return parameters;
  }

  private StudyState read(String learner) {
    return new StudyStateReader(databases.worker()).read(new LearnerId(id(learner)), DATE);
  }

  private static int rows(StudyState state) {
    return state.topics().size()
        + state.unfinished().size()
        + state.due().size()
        + state.fresh().size()
        + state.lessons().size();
  }

  private long statements(Runnable work) {
    long before = executed();
    work.run();
    return executed() - before;
  }

  private long executed() {
    return databases.meters().find(StatementMetrics.TIMER).timers().stream()
        .mapToLong(timer -> timer.count())
        .sum();
  }

  private static UUID id(String name) {
    String md5 = DigestUtils.md5DigestAsHex(name.getBytes(StandardCharsets.UTF_8));
    return UUID.fromString(md5.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
  }
}
