package daybreak.saga.plan;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** What a plan is made from: rows of statistics, and the learner's own. */
final class StudyStateSql {

  /// `learner_pkey`, and how far the learners' tables are by `token_pk`: what the statements after
  /// this one find includes that much at least.
  static final NamedQuery LEARNER =
      NamedQuery.of(
          "plan.learner",
          """
          select coalesce(time_zone_name, time_zone) as time_zone, minutes_per_day, exam_date,
                 subjects,
                 (select coalesce(min(position), 0)
                    from projection.token
                   where processor_name = 'learner') as as_of
            from learner.learner
           where learner_id = :learner
          """,
          Budget.instant(1, 12));

  /// `subject_that_is_not_retired` from a place on and around; of its entries 300 are looked at,
  /// one after the other until enough hold something, by `subject_content_stats_pkey` and, of those
  /// that hold lessons alone, `lesson_published_of_subject`: a draft is nothing to a learner.
  static final NamedQuery OPEN_SUBJECTS =
      NamedQuery.of(
          "plan.open-subjects",
          """
          select looked_at.id
            from (
              select id, around
                from (
                  (select id, false as around
                     from content.subject
                    where not retired
                      and id >= :start
                    order by id
                    limit 300)
                  union all
                  (select id, true as around
                     from content.subject
                    where not retired
                      and id < :start
                    order by id
                    limit 300)) listed
               order by around, id
               limit 300) looked_at
           cross join lateral (
              select subject_id
                from content.subject_content_stats
               where subject_id = looked_at.id
                 and case
                       when questions_validated > 0 or flashcards_validated > 0 then true
                       when lessons = 0 then false
                       else (select true
                               from content.lesson
                              where lesson.subject_id = looked_at.id
                                and lesson.state = 'published'
                              limit 1)
                     end
               limit 1) holding
           order by looked_at.around, looked_at.id
           limit 20
          """,
          Budget.page(20, 2_200));

  /// For each studied subject `subject_pkey` and its topics by `topic_listed`; for each topic
  /// `topic_content_stats_pkey`, `learner_topic_progress_pkey`, of one with lessons up to 200 of
  /// `lesson_published_of_topic`, beyond which all that are not retired count, and where the
  /// learner has done any, for those retired since, `lesson_unpublished_of_topic`.
  static final NamedQuery TOPICS =
      NamedQuery.of(
          "plan.topics",
          """
          select topic.*, subject.id as subject_id, subject.title as subject_title,
                 coalesce(stats.questions_validated, 0) as questions,
                 case when published.lessons <= 200 then published.lessons else stats.lessons end
                   as lessons,
                 coalesce(stats.flashcards_validated, 0) as cards,
                 coalesce(progress.answered, 0) as answered,
                 coalesce(progress.correct, 0) as correct,
                 coalesce(progress.cards_seen, 0) as cards_seen,
                 greatest(coalesce(progress.lessons_done, 0) - gone.lessons, 0) as lessons_done
            from unnest(:subjects) studied (id)
            join content.subject subject on subject.id = studied.id and not subject.retired
           cross join lateral (
              select id, title
                from content.topic
               where subject_id = studied.id
                 and not retired
               order by title, id
               limit 200) topic
            left join content.topic_content_stats stats on stats.topic_id = topic.id
            left join learner.learner_topic_progress progress
              on progress.learner_id = :learner and progress.topic_id = topic.id
           cross join lateral (
              select count(*) as lessons
                from (
                  select
                    from content.lesson
                   where lesson.topic_id = topic.id
                     and lesson.state = 'published'
                     and stats.lessons > 0
                   limit 201) counted) published
           cross join lateral (
              select count(*) as lessons
                from content.lesson
               where lesson.topic_id = topic.id
                 and lesson.state <> 'published'
                 and progress.lessons_done > 0
                 and (select percent
                        from learner.learner_lesson
                       where learner_id = :learner and lesson_id = lesson.id) = 100) gone
           order by subject.id, topic.title, topic.id
           limit 1000
          """,
          Budget.batch(1_000, 17_000));

  /// `card_study_unfinished`, which holds no card that is not validated.
  static final NamedQuery UNFINISHED =
      NamedQuery.of(
          "plan.unfinished-cards",
          """
          select card_id, subject_id
            from learner.card_study
           where learner_id = :learner
             and state <> 'review'
             and validated
             and due_at < :before
           order by due_at, card_id
           limit 60
          """,
          Budget.instant(60, 100));

  /// For each studied subject its share of `card_study_due_of_subject`.
  static final NamedQuery DUE_OF_SUBJECTS =
      NamedQuery.of(
          "plan.due-cards-of-subjects",
          """
          select due.card_id, studied.id as subject_id
            from unnest(:subjects) studied (id)
           cross join lateral (
              select study.card_id, study.due_at
                from learner.card_study study
               where study.learner_id = :learner
                 and study.subject_id = studied.id
                 and study.state = 'review'
                 and study.validated
                 and study.due_at < :before
               order by study.due_at, study.card_id
               limit :share) due
           order by due.due_at, due.card_id
           limit 300
          """,
          Budget.page(300, 2_500));

  /// `card_study_due`; what the statement above has found is passed over.
  static final NamedQuery DUE =
      NamedQuery.of(
          "plan.due-cards",
          """
          select study.card_id, study.subject_id
            from learner.card_study study
           where study.learner_id = :learner
             and study.state = 'review'
             and study.validated
             and study.due_at < :before
             and study.card_id <> all (:found)
           order by study.due_at, study.card_id
           limit :size
          """,
          Budget.page(300, 2_500));

  /// The learner's blocks by `learner_card_block_pkey`, once; for each of a few subjects its blocks
  /// by `card_block_pkey`, of which the first are opened that have a card new to the learner, and
  /// its first such cards by `card_number_pkey`.
  static final NamedQuery NEW_CARDS =
      NamedQuery.of(
          "plan.new-cards",
          """
          with own as materialized (
            select block, known
              from learner.learner_card_block
             where learner_id = :learner)
          select given.card_id, studied.id as subject_id
            from unnest(:subjects) with ordinality studied (id, place)
           cross join lateral (
              select numbered.number
                from (
                  select block.block, block.validated & ~coalesce(own.known, 0::bit(1024)) as unseen
                    from learner.card_block block
                    left join own on own.block = block.block
                   where block.subject_id = studied.id
                     and block.validated & ~coalesce(own.known, 0::bit(1024)) <> 0::bit(1024)
                   order by block.block
                   limit :share) opened
               cross join lateral (
                  select 1024 * opened.block + bit as number
                    from generate_series(0, 1023) bit
                   where get_bit(opened.unseen, bit) = 1
                   limit :share) numbered
               order by numbered.number
               limit :share) first
           cross join lateral (
              select card_id from learner.card_number where number = first.number limit 1) given
           order by studied.place, first.number
          """,
          Budget.page(200, 3_000));

  /// For each of a few topics `lesson_published_of_topic` and `learner_lesson_pkey`.
  static final NamedQuery LESSONS =
      NamedQuery.of(
          "plan.next-lessons",
          """
          select lesson.*, topic.id as topic_id
            from unnest(:topics) with ordinality topic (id, place)
           cross join lateral (
              select lesson.id, lesson.title, lesson.subject_id, lesson.minutes, progress.percent,
                     lesson.position
                from content.lesson
                left join learner.learner_lesson progress
                  on progress.learner_id = :learner and progress.lesson_id = lesson.id
               where lesson.topic_id = topic.id
                 and lesson.state = 'published'
                 and coalesce(progress.percent, 0) < 100
               order by lesson.position, lesson.id
               limit 5) lesson
           order by topic.place, lesson.position, lesson.id
          """,
          Budget.page(300, 3_000));

  private StudyStateSql() {}
}
