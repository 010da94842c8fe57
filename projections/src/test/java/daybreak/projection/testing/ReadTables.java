package daybreak.projection.testing;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.util.List;
import java.util.stream.Stream;

/** The read tables' whole contents, to be compared. */
public final class ReadTables {

  public static final NamedQuery SUBJECTS =
      NamedQuery.of(
          "testing.subjects",
          "select to_jsonb(t)::text as content from content.subject t order by id",
          Budget.batch(10_000, 10_000));

  public static final NamedQuery TOPICS =
      NamedQuery.of(
          "testing.topics",
          "select to_jsonb(t)::text as content from content.topic t order by id",
          Budget.batch(10_000, 10_000));

  public static final NamedQuery SUBJECT_STATS =
      NamedQuery.of(
          "testing.subject-stats",
          """
          select to_jsonb(t)::text as content
            from content.subject_content_stats t
           order by subject_id
          """,
          Budget.batch(10_000, 10_000));

  public static final NamedQuery TOPIC_STATS =
      NamedQuery.of(
          "testing.topic-stats",
          "select to_jsonb(t)::text as content from content.topic_content_stats t order by topic_id",
          Budget.batch(10_000, 10_000));

  public static final NamedQuery QUESTIONS =
      NamedQuery.of(
          "testing.questions",
          "select to_jsonb(t)::text as content from content.question t order by id",
          Budget.batch(10_000, 10_000));

  public static final NamedQuery QUESTION_TAGS =
      NamedQuery.of(
          "testing.question-tags",
          """
          select to_jsonb(t)::text as content
            from content.question_tag t
           order by tag_id, question_id
          """,
          Budget.batch(10_000, 10_000));

  public static final NamedQuery FLASHCARDS =
      NamedQuery.of(
          "testing.flashcards",
          "select to_jsonb(t)::text as content from content.flashcard t order by id",
          Budget.batch(10_000, 10_000));

  public static final NamedQuery FLASHCARD_TAGS =
      NamedQuery.of(
          "testing.flashcard-tags",
          """
          select to_jsonb(t)::text as content
            from content.flashcard_tag t
           order by tag_id, card_type, flashcard_id
          """,
          Budget.batch(10_000, 10_000));

  public static final NamedQuery EXERCISES =
      NamedQuery.of(
          "testing.exercises",
          "select to_jsonb(t)::text as content from content.exercise t order by id",
          Budget.batch(10_000, 10_000));

  public static final NamedQuery LESSONS =
      NamedQuery.of(
          "testing.lessons",
          "select to_jsonb(t)::text as content from content.lesson t order by id",
          Budget.batch(10_000, 10_000));

  public static final NamedQuery LISTED =
      NamedQuery.of(
          "testing.listed",
          "select to_jsonb(t)::text as content from content.listed t order by id",
          Budget.batch(10_000, 10_000));

  public static final NamedQuery TAG_COUNTS =
      NamedQuery.of(
          "testing.tag-counts",
          "select to_jsonb(t)::text as content from content.tag_count t order by scope_id, tag",
          Budget.batch(10_000, 10_000));

  /** What the counts of tags have to say, by what questions and flashcards bear. */
  public static final NamedQuery RECOUNTED_TAGS =
      NamedQuery.of(
          "testing.recounted-tags",
          """
          select jsonb_build_object(
              'scope_id', scope, 'tag', tag, 'questions', sum(question), 'flashcards',
              sum(1 - question))::text as content
          from (
            select subject_id, tags, 1 as question from content.question
            union all
            select subject_id, tags, 0 from content.flashcard) thing
          cross join lateral (select distinct tag from unnest(tags) tag) tagged
          cross join lateral unnest(
            array[subject_id, '00000000-0000-0000-0000-000000000000']) scope
          group by scope, tag
          order by scope, tag collate "C"
          """,
          Budget.batch(10_000, 100_000));

  public static final NamedQuery DECKS =
      NamedQuery.of(
          "testing.decks",
          "select to_jsonb(t)::text as content from learner.deck t order by id",
          Budget.batch(10_000, 10_000));

  public static final NamedQuery DECK_CARDS =
      NamedQuery.of(
          "testing.deck-cards",
          "select to_jsonb(t)::text as content from learner.deck_card t order by deck_id, ordinal",
          Budget.batch(10_000, 10_000));

  public static final NamedQuery RUNNING_TESTS =
      NamedQuery.of(
          "testing.running-tests",
          "select to_jsonb(t)::text as content from learner.running_test t order by test_id",
          Budget.batch(10_000, 10_000));

  public static final NamedQuery PAST_TESTS =
      NamedQuery.of(
          "testing.past-tests",
          "select to_jsonb(t)::text as content from learner.past_test t order by test_id",
          Budget.batch(10_000, 10_000));

  public static final NamedQuery PAST_TEST_PLACES =
      NamedQuery.of(
          "testing.past-test-places",
          """
          select to_jsonb(t)::text as content
            from learner.past_test_place t
           order by learner_id, subject_id, mode, ordinal
          """,
          Budget.batch(10_000, 10_000));

  /** What {@link #PAST_TEST_PLACES} has to say, counted from tests and their figures. */
  public static final NamedQuery RECOUNTED_PAST_TEST_PLACES =
      NamedQuery.of(
          "testing.recounted-past-test-places",
          """
          select to_jsonb(t)::text as content
            from (
              select learner_id, subject_id, list.mode, completed_at, test_id,
                     row_number() over (
                       partition by learner_id, subject_id, list.mode order by completed_at, test_id)
                       as ordinal
                from learner.past_test test
                join learner.test_figures using (test_id)
               cross join lateral (
                 select (subject ->> 'id')::uuid as subject_id
                   from jsonb_array_elements(by_subject) subject
                  where subject ->> 'id' is not null
                 union
                 select '00000000-0000-0000-0000-000000000000') of
               cross join lateral (
                 select 'any' as mode
                 union
                 select test.mode where test.mode is not null) list
               where list.mode <> 'any' or subject_id <> '00000000-0000-0000-0000-000000000000') t
           order by learner_id, subject_id, mode, ordinal
          """,
          Budget.batch(10_000, 10_000));

  public static final NamedQuery ABANDONED_TESTS =
      NamedQuery.of(
          "testing.abandoned-tests",
          "select to_jsonb(t)::text as content from learner.abandoned_test t order by test_id",
          Budget.batch(10_000, 10_000));

  public static final NamedQuery TEST_FIGURES =
      NamedQuery.of(
          "testing.test-figures",
          "select to_jsonb(t)::text as content from learner.test_figures t order by test_id",
          Budget.batch(10_000, 10_000));

  public static final NamedQuery TEST_SLOTS =
      NamedQuery.of(
          "testing.test-slots",
          "select to_jsonb(t)::text as content from learner.test_slot t order by test_id, slot",
          Budget.batch(10_000, 10_000));

  public static final NamedQuery CARD_STUDIES =
      NamedQuery.of(
          "testing.card-studies",
          "select to_jsonb(t)::text as content from learner.card_study t order by learner_id, card_id",
          Budget.batch(10_000, 10_000));

  public static final NamedQuery LEARNER_DECKS =
      NamedQuery.of(
          "testing.learner-decks",
          "select to_jsonb(t)::text as content from learner.learner_deck t order by learner_id, deck_id",
          Budget.batch(10_000, 10_000));

  public static final NamedQuery DECK_SUBJECTS =
      NamedQuery.of(
          "testing.deck-subjects",
          "select to_jsonb(t)::text as content from learner.deck_subject t order by subject_id",
          Budget.batch(10_000, 10_000));

  public static final NamedQuery LEARNERS =
      NamedQuery.of(
          "testing.learners",
          "select to_jsonb(t)::text as content from learner.learner t order by learner_id",
          Budget.batch(10_000, 10_000));

  public static final NamedQuery TOPIC_PROGRESS =
      NamedQuery.of(
          "testing.topic-progress",
          "select to_jsonb(t)::text as content from learner.learner_topic_progress t order by learner_id, topic_id",
          Budget.batch(10_000, 10_000));

  public static final NamedQuery LEARNER_LESSONS =
      NamedQuery.of(
          "testing.learner-lessons",
          "select to_jsonb(t)::text as content from learner.learner_lesson t order by learner_id, lesson_id",
          Budget.batch(10_000, 10_000));

  public static final NamedQuery MOVED_LESSONS =
      NamedQuery.of(
          "testing.moved-lessons",
          "select to_jsonb(t)::text as content from learner.moved_lesson t order by lesson_id",
          Budget.batch(10_000, 10_000));

  /** The cards seen and the lessons done by each learner in each topic. */
  public static final NamedQuery DONE_IN_TOPICS =
      NamedQuery.of(
          "testing.done-in-topics",
          """
          select concat_ws(' ', learner_id, subject_id, topic_id, cards_seen, lessons_done) as content
            from learner.learner_topic_progress
           where cards_seen > 0 or lessons_done > 0
           order by 1
          """,
          Budget.batch(10_000, 10_000));

  /** What {@link #DONE_IN_TOPICS} has to say, by where cards and lessons are in the end. */
  public static final NamedQuery RECOUNTED_DONE_IN_TOPICS =
      NamedQuery.of(
          "testing.recounted-done-in-topics",
          """
          select concat_ws(' ', learner_id, subject_id, topic_id, sum(card), sum(1 - card)) as content
            from (
              select learner_id, card.subject_id, card.topic_id, 1 as card
                from learner.card_study study
                join content.flashcard card on card.id = card_id
               where study.state <> 'new'
              union all
              select learner_id, coalesce(lesson.subject_id, done.subject_id),
                     coalesce(lesson.topic_id, done.topic_id), 0
                from learner.learner_lesson done
                left join content.lesson on lesson.id = lesson_id
               where percent = 100) thing
           group by learner_id, subject_id, topic_id
           order by 1
          """,
          Budget.batch(10_000, 10_000));

  /** Studies that are not where their cards are. */
  public static final NamedQuery STRAY_STUDIES =
      NamedQuery.of(
          "testing.stray-studies",
          """
          select to_jsonb(study)::text as content
            from learner.card_study study
            join content.flashcard card on card.id = card_id
           where (study.subject_id, study.topic_id) <> (card.subject_id, card.topic_id)
          """,
          Budget.batch(10_000, 10_000));

  public static final NamedQuery TIME_ZONES =
      NamedQuery.of(
          "testing.time-zones",
          "select to_jsonb(t)::text as content from learner.time_zone t order by time_zone",
          Budget.batch(10_000, 10_000));

  public static final NamedQuery DAILY_PLANS =
      NamedQuery.of(
          "testing.daily-plans",
          "select to_jsonb(t)::text as content from learner.daily_plan t order by learner_id, date",
          Budget.batch(10_000, 10_000));

  /** What {@link #LEARNER_DECKS} has to say, counted from cards and studies. */
  public static final NamedQuery RECOUNTED_LEARNER_DECKS =
      NamedQuery.of(
          "testing.recounted-learner-decks",
          """
          select to_jsonb(t)::text as content
            from (
              select learner_id,
                     deck_id,
                     (select subject_id from learner.deck where id = deck_id) as subject_id,
                     count(*) filter (where counts and study.state <> 'review') as learning,
                     count(*) filter (where counts and study.state = 'review') as review,
                     count(*) filter (where live and study.suspended) as suspended,
                     coalesce(array_agg(due_at order by due_at) filter (where counts), '{}') as due_at,
                     coalesce(
                       array_agg(due_at order by due_at)
                         filter (where counts and study.state <> 'review'),
                       '{}') as unfinished_at,
                     max(last_reviewed_at) as last_studied_at
                from learner.card_study study
                join learner.deck_card using (card_id)
                left join lateral (
                  select state = 'validated' as live
                    from content.flashcard
                   where id = card_id) card on true
               cross join lateral (
                 select live and not study.suspended and study.state <> 'new' as counts) counted
               group by learner_id, deck_id) t
           order by learner_id, deck_id
          """,
          Budget.batch(10_000, 10_000));

  /** How many cards each deck has, and how many that has to be. */
  public static final NamedQuery RECOUNTED_DECKS =
      NamedQuery.of(
          "testing.recounted-decks",
          """
          select id || ' ' || card_count as said,
                 id || ' ' || (
                   select count(*)
                     from learner.deck_card
                     join content.flashcard card on card.id = card_id and card.state = 'validated'
                    where deck_id = deck.id) as content
            from learner.deck
          """,
          Budget.batch(10_000, 10_000));

  /** What {@link #DECK_SUBJECTS} has to say, counted from decks. */
  public static final NamedQuery RECOUNTED_DECK_SUBJECTS =
      NamedQuery.of(
          "testing.recounted-deck-subjects",
          """
          select to_jsonb(t)::text as content
            from (
              select subject_id, count(*) as decks, sum(card_count) as cards
                from learner.deck
               group by subject_id) t
           order by subject_id
          """,
          Budget.batch(10_000, 10_000));

  public static final NamedQuery QUESTION_NUMBERS =
      NamedQuery.of(
          "testing.question-numbers",
          "select to_jsonb(t)::text as content from learner.question_number t order by number",
          Budget.batch(10_000, 10_000));

  public static final NamedQuery POOLED_QUESTIONS =
      NamedQuery.of(
          "testing.pooled-questions",
          "select to_jsonb(t)::text as content from learner.pooled_question t order by id",
          Budget.batch(10_000, 10_000));

  public static final NamedQuery POOLS =
      NamedQuery.of(
          "testing.pools",
          "select to_jsonb(t)::text as content from learner.pool t order by kind, id",
          Budget.batch(10_000, 10_000));

  public static final NamedQuery LEARNER_ANSWERS =
      NamedQuery.of(
          "testing.learner-answers",
          "select to_jsonb(t)::text as content from learner.learner_answer t order by learner_id, number",
          Budget.batch(10_000, 10_000));

  public static final NamedQuery CARDS =
      NamedQuery.of(
          "testing.cards",
          "select to_jsonb(t)::text as content from learner.card t order by id",
          Budget.batch(10_000, 10_000));

  public static final NamedQuery CARD_NUMBERS =
      NamedQuery.of(
          "testing.card-numbers",
          "select to_jsonb(t)::text as content from learner.card_number t order by number",
          Budget.batch(10_000, 10_000));

  public static final NamedQuery CARD_BLOCKS =
      NamedQuery.of(
          "testing.card-blocks",
          "select to_jsonb(t)::text as content from learner.card_block t order by subject_id, block",
          Budget.batch(10_000, 10_000));

  public static final NamedQuery LEARNER_CARD_BLOCKS =
      NamedQuery.of(
          "testing.learner-card-blocks",
          "select to_jsonb(t)::text as content from learner.learner_card_block t order by learner_id, block",
          Budget.batch(10_000, 10_000));

  /** The cards that are new to each learner, by the bits. */
  public static final NamedQuery NEW_CARDS =
      NamedQuery.of(
          "testing.new-cards",
          """
          select learner_id || ' ' || block.subject_id || ' ' || card_id as content
            from (select distinct learner_id from learner.card_study) learner
           cross join learner.card_block block
            left join learner.learner_card_block own using (learner_id, block)
            join learner.card_number on number / 1024 = block
           where get_bit(block.validated & ~coalesce(own.known, 0::bit(1024)), number % 1024) = 1
           order by 1
          """,
          Budget.batch(100_000, 100_000));

  /** What {@link #NEW_CARDS} has to say, by cards and studies. */
  public static final NamedQuery RECOUNTED_NEW_CARDS =
      NamedQuery.of(
          "testing.recounted-new-cards",
          """
          select learner.learner_id || ' ' || card.subject_id || ' ' || card.id as content
            from (select distinct learner_id from learner.card_study) learner
           cross join content.flashcard card
            left join learner.card_study study
              on study.learner_id = learner.learner_id and study.card_id = card.id
           where card.state = 'validated'
             and (study.card_id is null or study.state = 'new' and not study.suspended)
           order by 1
          """,
          Budget.batch(100_000, 100_000));

  public static final NamedQuery LEARNER_ZONES =
      NamedQuery.of(
          "testing.learner-zones",
          "select to_jsonb(t)::text as content from learner.learner_zone t order by learner_id, position",
          Budget.batch(10_000, 10_000));

  public static final NamedQuery ACTIVITY_DAYS =
      NamedQuery.of(
          "testing.activity-days",
          "select to_jsonb(t)::text as content from learner.activity_day t order by learner_id, date",
          Budget.batch(10_000, 10_000));

  public static final NamedQuery WORK_DONE =
      NamedQuery.of(
          "testing.work-done",
          """
          select to_jsonb(t)::text as content
            from learner.work_done t
           order by learner_id, at, work_id, about_id
          """,
          Budget.batch(10_000, 10_000));

  public static final NamedQuery LEARNER_POOLS =
      NamedQuery.of(
          "testing.learner-pools",
          "select to_jsonb(t)::text as content from learner.learner_pool t order by learner_id",
          Budget.batch(10_000, 10_000));

  /** Tables that quizzes are drawn from. */
  public static final List<NamedQuery> OF_QUIZZES =
      List.of(QUESTION_NUMBERS, POOLED_QUESTIONS, POOLS, LEARNER_POOLS, LEARNER_ANSWERS);

  /** Tables that new cards are found by. */
  public static final List<NamedQuery> OF_NEW_CARDS =
      List.of(CARD_NUMBERS, CARD_BLOCKS, LEARNER_CARD_BLOCKS);

  /** Tables of days and work, which depend on the order in which learners move and do things. */
  public static final List<NamedQuery> OF_DAYS = List.of(LEARNER_ZONES, ACTIVITY_DAYS, WORK_DONE);

  /** Tables of what learners do. */
  public static final List<NamedQuery> OF_LEARNERS =
      List.of(
          RUNNING_TESTS,
          PAST_TESTS,
          PAST_TEST_PLACES,
          ABANDONED_TESTS,
          TEST_FIGURES,
          TEST_SLOTS,
          CARD_STUDIES,
          LEARNER_DECKS,
          LEARNERS,
          TIME_ZONES,
          TOPIC_PROGRESS,
          LEARNER_LESSONS,
          MOVED_LESSONS,
          DAILY_PLANS);

  /** Tables of the bank, and of its decks. */
  public static final List<NamedQuery> OF_THE_BANK =
      List.of(
          SUBJECTS,
          TOPICS,
          SUBJECT_STATS,
          TOPIC_STATS,
          QUESTIONS,
          QUESTION_TAGS,
          FLASHCARDS,
          FLASHCARD_TAGS,
          EXERCISES,
          LESSONS,
          LISTED,
          TAG_COUNTS,
          DECKS,
          DECK_CARDS,
          CARDS,
          DECK_SUBJECTS);

  /** Every table. */
  public static final List<NamedQuery> ALL =
      Stream.of(OF_THE_BANK, OF_LEARNERS, OF_QUIZZES, OF_NEW_CARDS, OF_DAYS)
          .flatMap(List::stream)
          .toList();

  private static final NamedQuery CLEAR =
      NamedQuery.of(
          "testing.clear",
          """
          truncate content.subject, content.topic, content.subject_content_stats,
              content.topic_content_stats, content.question, content.question_tag,
              content.flashcard, content.flashcard_tag, content.exercise, content.lesson, content.listed,
              content.tag_count,
              learner.deck, learner.deck_card, learner.running_test, learner.past_test,
              learner.past_test_place, learner.abandoned_test,
              learner.test_figures, learner.test_slot, learner.card, learner.card_study,
              learner.card_number, learner.card_block, learner.learner_card_block,
              learner.learner_zone, learner.activity_day, learner.work_done,
              learner.learner_deck, learner.deck_subject, learner.learner, learner.time_zone,
              learner.learner_topic_progress, learner.daily_plan, learner.learner_lesson,
              learner.moved_lesson,
              learner.question_number, learner.pooled_question, learner.pool, learner.learner_pool,
              learner.learner_answer, projection.dead_letter
          """,
          Budget.batch(0, 10_000));

  private static final NamedQuery FORGET =
      NamedQuery.of(
          "testing.forget-token", "delete from projection.token", Budget.batch(10, 10_000));

  private ReadTables() {}

  /** A table's rows in the order of their keys. */
  public static List<String> content(Database database, NamedQuery table) {
    return database.call(table).list(row -> row.text("content"));
  }

  /** Empties every table. */
  public static void clear(Database owner) {
    owner.call(CLEAR).update();
  }

  /** Lets the log be read from its beginning again. */
  public static void forgetToken(Database owner) {
    owner.call(FORGET).update();
  }
}
