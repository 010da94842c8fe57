package daybreak.projection.lesson;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements that project where lessons have been moved, and what follows them. */
final class MovedLessonSql {

  /// Those of a batch's lessons that have been moved: `moved_lesson_pkey`.
  static final NamedQuery LOAD =
      NamedQuery.of(
          "lesson.load-moved",
          """
          select lesson_id, subject_id, topic_id, sequence_number
            from moved_lesson
           where lesson_id = any (:ids)
          """,
          Budget.batch(1_000, 5_000));

  /// A batch's moved lessons: `moved_lesson_pkey`, at most as many rows as events.
  static final NamedQuery WRITE =
      NamedQuery.of(
          "lesson.write-moved",
          """
          insert into moved_lesson (lesson_id, subject_id, topic_id, sequence_number)
          select *
            from unnest(:lesson_id, :subject_id, :topic_id, :sequence_number)
              on conflict (lesson_id) do update
             set subject_id = excluded.subject_id,
                 topic_id = excluded.topic_id,
                 sequence_number = excluded.sequence_number
          """,
          Budget.batch(1_000, 20_000));

  /// All learners' progress in a batch's moved lessons: `learner_lesson_of_lesson`; as many rows as
  /// learners who have begun one of them. Answers the differences to the lessons that they have
  /// done in topics.
  static final NamedQuery MOVE_PROGRESS =
      NamedQuery.of(
          "lesson.move-progress",
          """
          with moved as (
            update learner_lesson progress
               set subject_id = lesson.subject_id,
                   topic_id = lesson.topic_id
              from unnest(:lesson_id, :subject_id, :topic_id)
                as lesson (lesson_id, subject_id, topic_id)
             where progress.lesson_id = lesson.lesson_id
               and progress.topic_id <> lesson.topic_id
            returning progress.learner_id, progress.percent = 100 as done,
                      old.subject_id as left_subject_id, old.topic_id as left_topic_id,
                      new.subject_id, new.topic_id)
          select learner_id, subject_id, topic_id, sum(difference)::int as lessons_done
            from (
              select learner_id, left_subject_id as subject_id, left_topic_id as topic_id,
                     -1 as difference
                from moved
               where done
              union all
              select learner_id, subject_id, topic_id, 1 from moved where done) counted
           group by learner_id, subject_id, topic_id
          having sum(difference) <> 0
          """,
          Budget.lengthy(1_000_000, 20_000_000));

  private MovedLessonSql() {}
}
