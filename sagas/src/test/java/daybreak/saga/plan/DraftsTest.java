package daybreak.saga.plan;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.saga.plan.StudyState.Lesson;
import daybreak.saga.plan.StudyState.Topic;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.plan.PlanContent;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.PlanCheck;
import daybreak.schema.testing.TestDatabase;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of lessons a plan is made from where most are drafts, which no learner can read. */
class DraftsTest {

  private static final Budget ANY = Budget.batch(10_000, 100_000);
  private static final LocalDate DATE = LocalDate.of(2026, 3, 8);
  private static final NamedQuery LEARNER =
      NamedQuery.of(
          "test.learner",
          """
          insert into learner.learner
          select :learner, 'Asia/Tokyo', 30, '2026-03-09',
                 jsonb_build_array(jsonb_build_object('subjectId', md5('s')::uuid, 'weight', 1)), 0
          """,
          ANY);

  /// The subject that the learner has chosen, of nine topics, and one that is open.
  private static final NamedQuery SUBJECTS =
      NamedQuery.of(
          "test.subjects",
          """
          with subject as (
            insert into content.subject (id, title, sequence_number)
            values (md5('s')::uuid, 'Psychology', 0), (md5('o')::uuid, 'Chess', 0)),
          stats as (
            insert into content.subject_content_stats
              (subject_id, questions_validated, changed_at)
            values (md5('o')::uuid, 1, now()))
          insert into content.topic (id, subject_id, title, sequence_number)
          select md5('t' || n)::uuid, md5('s')::uuid, 'Topic ' || n, 0 from generate_series(1, 9) n
           union all
          select md5('t')::uuid, md5('o')::uuid, 'Openings', 0
          """,
          ANY);

  /// In each of nine topics so many are published, so many drafts.
  private static final NamedQuery LESSONS =
      NamedQuery.of(
          "test.lessons",
          """
          with stats as (
            insert into content.topic_content_stats (topic_id, subject_id, lessons, changed_at)
            select md5('t' || n)::uuid, md5('s')::uuid, :published + :drafts, now()
              from generate_series(1, 9) n)
          insert into content.lesson
          select md5(state || n || '/' || m)::uuid, md5('s')::uuid, md5('t' || n)::uuid, state, 1,
                 'Lesson of ' || n, m, 7, 'Its body', '{}', '[]', 0, 0
            from generate_series(1, 9) n,
                 (values ('published', :published), ('draft', :drafts)) every (state, number),
                 generate_series(1, every.number) m
          """,
          ANY);

  /// All that is published, but in one topic.
  private static final NamedQuery DO_ALL_BUT_ONE =
      NamedQuery.of(
          "test.do-all-but-one",
          """
          with done as (
            insert into learner.learner_lesson
            select :learner, id, 100, now(), 0, gen_random_uuid()
              from content.lesson
             where state = 'published'
               and topic_id <> md5('t' || :left)::uuid)
          insert into learner.learner_topic_progress
          select :learner, topic_id, subject_id, 0, 0, count(*), 0, now()
            from content.lesson
           where state = 'published'
             and topic_id <> md5('t' || :left)::uuid
           group by topic_id, subject_id
          """,
          ANY);

  /// One draft of each topic.
  private static final NamedQuery PUBLISH_ONE =
      NamedQuery.of(
          "test.publish-one",
          "update content.lesson set state = 'published' where state = 'draft' and position = 1",
          ANY);

  /// In each topic 1,800 more that are published, and as many drafts.
  private static final NamedQuery MORE =
      NamedQuery.of(
          "test.more",
          """
          insert into content.lesson
          select gen_random_uuid(), md5('s')::uuid, md5('t' || n)::uuid, state, 1, 'One more', m, 7,
                 'Its body', '{}', '[]', 0, 0
            from generate_series(1, 9) n, unnest(array['published', 'draft']) state,
                 generate_series(201, 2000) m
          """,
          ANY);

  private static final NamedQuery VACUUM =
      NamedQuery.of(
          "test.vacuum",
          "vacuum (analyze) content.lesson, content.topic, content.topic_content_stats",
          ANY);

  private final TestDatabase databases = TestDatabase.create();
  private final UUID learner = UUID.randomUUID();

  @BeforeEach
  void choose() {
    databases.owner().call(LEARNER).bind("learner", learner).update();
    databases.owner().call(SUBJECTS).update();
  }

  @AfterEach
  void close() {
    databases.close();
  }

  /** On no day, whatever topic's turn it is. */
  @ParameterizedTest
  @ValueSource(ints = {1, 5, 9})
  void of_topics_that_are_done_hide_no_lesson_that_is_left(int left) {
    lessons(1, 3);
    databases.owner().call(DO_ALL_BUT_ONE).bind("learner", learner).bind("left", left).update();

    for (int day = 0; day < 9; day++) {
      StudyState found = read(DATE.plusDays(day));

      assertThat(found.topics()).hasSize(9).allMatch(topic -> topic.lessons() == 1);
      assertThat(found.lessons()).extracting(Lesson::title).containsExactly("Lesson of " + left);
    }
  }

  @Test
  void are_none_of_those_that_are_left_before_an_exam() {
    lessons(1, 3);

    PlanContent plan = Planner.plan(read(DATE));

    assertThat(plan.items().getFirst().reason())
        .isEqualTo("It comes next; 9 lessons are left, and your exam is tomorrow.");
  }

  @Test
  void count_only_beyond_two_hundred_that_are_published_of_a_topic() {
    lessons(200, 10);
    assertThat(read(DATE).topics()).hasSize(9).allMatch(topic -> topic.lessons() == 200);

    databases.owner().call(PUBLISH_ONE).update();

    assertThat(read(DATE).topics()).hasSize(9).allMatch(topic -> topic.lessons() == 210);
  }

  /** Of 2,000 no more is looked at than of two hundred, of drafts nothing. */
  @Test
  void cost_a_plan_nothing_and_what_is_published_of_a_topic_no_more_than_two_hundred()
      throws SQLException {
    lessons(200, 0);
    databases.owner().call(VACUUM).update();
    long modest = buffers();

    databases.owner().call(MORE).update();
    databases.owner().call(VACUUM).update();

    assertThat(buffers()).isBetween(modest / 2, modest * 5 / 4);
  }

  @Test
  void alone_are_nothing_so_that_what_is_open_stands_in_their_place() {
    lessons(0, 1);

    StudyState found = read(DATE);

    assertThat(found.unchosen()).isTrue();
    assertThat(found.topics()).extracting(Topic::subjectTitle).containsExactly("Chess");
  }

  private void lessons(int published, int drafts) {
    databases.owner().call(LESSONS).bind("published", published).bind("drafts", drafts).update();
  }

  private long buffers() throws SQLException {
    List<UUID> subjects =
        read(DATE).settings().subjects().stream().map(one -> one.subject().value()).toList();
    Map<String, Object> parameters = Map.of("learner", learner, "subjects", subjects);
    try (var plans = new PlanCheck(databases, DatabaseRole.WORKER)) {
      plans.check(StudyStateSql.TOPICS, parameters);
      return plans.touched(StudyStateSql.TOPICS, parameters).buffers();
    }
  }

  private StudyState read(LocalDate date) {
    return new StudyStateReader(databases.worker()).read(new LearnerId(learner), date);
  }
}
