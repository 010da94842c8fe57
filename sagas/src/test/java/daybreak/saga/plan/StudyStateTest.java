package daybreak.saga.plan;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.saga.plan.StudyState.Card;
import daybreak.saga.plan.StudyState.Topic;
import daybreak.schema.content.SubjectId;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.learner.StudiedSubject;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.TestDatabase;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of cards and lessons a learner's plan is made from. */
class StudyStateTest {

  private static final Budget ANY = Budget.batch(1_000, 10_000);
  private static final NamedQuery LEARNER =
      NamedQuery.of(
          "test.learner",
          "insert into learner.learner values (:learner, 'Asia/Tokyo', 30, null, '[]', 0)",
          ANY);
  private static final NamedQuery STUDIES =
      NamedQuery.of(
          "test.studies",
          """
          insert into learner.card_study
          select :learner, md5('c' || n)::uuid, md5('study' || n)::uuid, md5('s')::uuid, md5('t')::uuid,
                 :state, null, 10, 5, 3, '2026-03-01T00:00Z'::timestamptz + n * interval '1 second',
                 '2026-02-01T00:00Z', 3, n = 1001
            from generate_series(1, 1001) n
          """,
          ANY);

  private static final NamedQuery STUDIES_SUBJECT =
      NamedQuery.of(
          "test.studies-subject",
          """
          update learner.learner
             set subjects = jsonb_build_array(
                   jsonb_build_object('subjectId', md5('s')::uuid, 'weight', 1))
          """,
          ANY);
  private static final NamedQuery TOPICS =
      NamedQuery.of(
          "test.topics",
          """
          with subject as (
            insert into content.subject (id, title, sequence_number)
            values (md5('s')::uuid, 'Psychology', 0)
            returning id),
          topic as (
            insert into content.topic (id, subject_id, title, sequence_number)
            select md5('t' || n)::uuid, id, 'Topic ' || n, 0 from subject, generate_series(1, 9) n
            returning id, subject_id)
          insert into content.topic_content_stats (topic_id, subject_id, lessons, changed_at)
          select id, subject_id, 1, now() from topic
          """,
          ANY);

  /// In each topic one lesson is done and retired, the other new.
  private static final NamedQuery LESSONS =
      NamedQuery.of(
          "test.lessons",
          """
          with lesson as (
            insert into content.lesson
            select md5(state || n)::uuid, md5('s')::uuid, md5('t' || n)::uuid, state, 1, 'A lesson',
                   1, 7, 'Its body', '{}', '[]', 0, 0
              from generate_series(1, 9) n, unnest(array['published', 'retired']) state
            returning id, subject_id, topic_id, state),
          done as (
            insert into learner.learner_lesson
            select :learner, id, 100, now(), 0, gen_random_uuid()
              from lesson
             where state = 'retired')
          insert into learner.learner_topic_progress
          select :learner, topic_id, subject_id, 0, 0, 1, 0, now()
            from lesson
           where state = 'retired'
          """,
          ANY);

  /// Of three validated cards, which two blocks hold, the learner knows the first.
  private static final NamedQuery CARDS =
      NamedQuery.of(
          "test.cards",
          """
          with counted as (
            update content.topic_content_stats set flashcards_validated = 1),
          numbers as (
            insert into learner.card_number (number, card_id)
            select n, lpad(to_hex(n), 32, '0')::uuid from unnest(array[7, 1030, 2000]) n
            returning number),
          blocks as (
            insert into learner.card_block
            select md5('s')::uuid, number / 1024,
                   bit_or(set_bit(0::bit(1024), number % 1024, 1))
              from numbers
             group by number / 1024)
          insert into learner.learner_card_block
          select :learner, 0, set_bit(0::bit(1024), 7, 1)
          """,
          ANY);

  /// Chess alone holds anything to learners, a published lesson; of Go there is a draft.
  private static final NamedQuery OTHERS =
      NamedQuery.of(
          "test.other-subjects",
          """
          with subject as (
            insert into content.subject (id, title, sequence_number)
            select md5(title)::uuid, title, 0 from unnest(array['Chess', 'Go']) title
            returning id, title),
          topic as (
            insert into content.topic (id, subject_id, title, sequence_number)
            select md5('t' || title)::uuid, id, 'Openings', 0 from subject
            returning id, subject_id),
          stats as (
            insert into content.topic_content_stats (topic_id, subject_id, lessons, changed_at)
            select id, subject_id, 1, now() from topic),
          lesson as (
            insert into content.lesson
            select md5('l' || subject_id)::uuid, subject_id, id,
                   case when subject_id = md5('Chess')::uuid then 'published' else 'draft' end, 1,
                   'A lesson', 1, 7, 'Its body', '{}', '[]', 0, 0
              from topic)
          insert into content.subject_content_stats (subject_id, lessons, changed_at)
          select id, 1, now() from subject
          """,
          ANY);

  /// Of each of nine subjects twenty cards.
  private static final NamedQuery CARDS_OF_NINE =
      NamedQuery.of(
          "test.cards-of-nine",
          """
          with subject as (
            insert into content.subject (id, title, sequence_number)
            select md5('s' || n)::uuid, 'Subject ' || n, 0 from generate_series(0, 8) n),
          topic as (
            insert into content.topic (id, subject_id, title, sequence_number)
            select md5('t' || n)::uuid, md5('s' || n)::uuid, 'Topic', 0 from generate_series(0, 8) n),
          stats as (
            insert into content.topic_content_stats
              (topic_id, subject_id, flashcards_validated, changed_at)
            select md5('t' || n)::uuid, md5('s' || n)::uuid, 20, now() from generate_series(0, 8) n),
          of_subjects as (
            insert into content.subject_content_stats (subject_id, flashcards_validated, changed_at)
            select md5('s' || n)::uuid, 20, now() from generate_series(0, 8) n),
          numbers as (
            insert into learner.card_number (number, card_id)
            select n, md5('c' || n)::uuid from generate_series(0, 179) n)
          insert into learner.card_block
          select md5('s' || n % 9)::uuid, 0, bit_or(set_bit(0::bit(1024), n, 1))
            from generate_series(0, 179) n
           group by n % 9
          """,
          ANY);

  private static final NamedQuery RETIRE =
      NamedQuery.of(
          "test.retire",
          "update content.subject set retired = true where title = 'Psychology'",
          ANY);

  private final TestDatabase databases = TestDatabase.create();
  private final UUID learner = UUID.randomUUID();

  @AfterEach
  void close() {
    databases.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"learning", "relearning", "review"})
  void of_a_thousand_and_one_cards_begun_the_one_is_found_that_is_left(String state) {
    databases.owner().call(LEARNER).bind("learner", learner).update();
    databases.owner().call(STUDIES).bind("learner", learner).bind("state", state).update();

    StudyState found = read();

    assertThat(state.equals("review") ? found.due() : found.unfinished()).hasSize(1);
    assertThat(found.due().size() + found.unfinished().size()).isEqualTo(1);
  }

  @Test
  void a_lesson_that_was_done_and_retired_hides_no_new_one_of_its_topic() {
    databases.owner().call(LEARNER).bind("learner", learner).update();
    databases.owner().call(STUDIES_SUBJECT).update();
    databases.owner().call(TOPICS).update();
    databases.owner().call(LESSONS).bind("learner", learner).update();

    StudyState found = read();

    assertThat(found.topics()).hasSize(9).allMatch(topic -> topic.lessonsDone() == 0);
    assertThat(found.lessons()).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void a_card_is_new_that_the_learner_has_neither_reviewed_nor_put_aside() {
    databases.owner().call(LEARNER).bind("learner", learner).update();
    databases.owner().call(STUDIES_SUBJECT).update();
    databases.owner().call(TOPICS).update();
    databases.owner().call(CARDS).bind("learner", learner).update();

    StudyState found = read();

    assertThat(found.fresh())
        .extracting(card -> card.id())
        .containsExactly(new UUID(0, 1_030), new UUID(0, 2_000));
  }

  @Test
  void who_has_chosen_nothing_studies_what_is_open() {
    databases.owner().call(LEARNER).bind("learner", learner).update();
    assertThat(read().topics()).isEmpty();

    databases.owner().call(OTHERS).update();

    StudyState found = read();
    assertThat(found.unchosen()).isTrue();
    assertThat(found.topics()).extracting(Topic::subjectTitle).containsExactly("Chess");
    assertThat(found.settings().subjects())
        .containsExactly(new StudiedSubject(new SubjectId(found.topics().getFirst().subject()), 1));
    assertThat(read()).isEqualTo(found);
  }

  @Test
  void who_has_chosen_what_is_retired_since_studies_what_is_open() {
    databases.owner().call(LEARNER).bind("learner", learner).update();
    databases.owner().call(STUDIES_SUBJECT).update();
    databases.owner().call(TOPICS).update();
    databases.owner().call(LESSONS).bind("learner", learner).update();
    databases.owner().call(OTHERS).update();

    assertThat(read().unchosen()).isFalse();
    assertThat(read().topics()).extracting(Topic::subjectTitle).containsOnly("Psychology");

    databases.owner().call(RETIRE).update();

    assertThat(read().unchosen()).isTrue();
    assertThat(read().topics()).extracting(Topic::subjectTitle).containsOnly("Chess");
  }

  @Test
  void who_has_chosen_nothing_begins_cards_of_three_subjects_a_day_others_tomorrow() {
    databases.owner().call(LEARNER).bind("learner", learner).update();
    databases.owner().call(CARDS_OF_NINE).update();

    Set<UUID> begun = new HashSet<>();
    for (int day = 8; day < 29; day++) {
      StudyState found =
          new StudyStateReader(databases.worker())
              .read(new LearnerId(learner), LocalDate.of(2026, 3, day));
      List<UUID> subjects = found.fresh().stream().map(Card::subject).distinct().toList();
      assertThat(found.topics()).hasSize(9);
      assertThat(subjects).hasSize(3);
      begun.addAll(subjects);
    }
    assertThat(begun).hasSizeGreaterThan(6);
  }

  private StudyState read() {
    return new StudyStateReader(databases.worker())
        .read(new LearnerId(learner), LocalDate.of(2026, 3, 8));
  }
}
