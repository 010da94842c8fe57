package daybreak.projection.lesson;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements that project learners' progress through lessons. */
final class LessonProgressSql {

  /// A batch's progress: `learner_lesson_is_one`, at most as many rows as events.
  static final NamedQuery LOAD =
      NamedQuery.of(
          "lesson.load-progress",
          """
          select progress_id, learner_id, lesson_id, subject_id, topic_id, percent, changed_at,
                 sequence_number
            from learner_lesson
           where progress_id = any (:ids)
          """,
          Budget.batch(1_000, 5_000));

  /// A batch's progress: `learner_lesson_pkey`, at most as many rows as events.
  static final NamedQuery WRITE =
      NamedQuery.of(
          "lesson.write-progress",
          """
          insert into learner_lesson (
              learner_id, lesson_id, subject_id, topic_id, percent, changed_at, sequence_number,
              progress_id)
          select *
            from unnest(
              :learner_id, :lesson_id, :subject_id, :topic_id, :percent, :changed_at,
              :sequence_number, :progress_id)
              on conflict (learner_id, lesson_id) do update
             set subject_id = excluded.subject_id,
                 topic_id = excluded.topic_id,
                 percent = excluded.percent,
                 changed_at = excluded.changed_at,
                 sequence_number = excluded.sequence_number
          """,
          Budget.batch(1_000, 20_000));

  private LessonProgressSql() {}
}
