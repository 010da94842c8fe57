package daybreak.projection.lesson;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements that project lessons. */
final class LessonSql {

  /// A batch's lessons: `lesson_pkey`, at most as many rows as events.
  static final NamedQuery LOAD =
      NamedQuery.of(
          "lesson.load",
          """
          select id, subject_id, topic_id, state, version, asset_count, sequence_number
            from lesson
           where id = any (:ids)
          """,
          Budget.batch(1_000, 5_000));

  /// A batch's new and revised lessons: `lesson_pkey`, at most as many rows as events, each body
  /// compressed out of line.
  static final NamedQuery WRITE =
      NamedQuery.of(
          "lesson.write",
          """
          insert into lesson (
              id, subject_id, topic_id, state, version, title, position, minutes, body, objectives,
              assets, asset_count, sequence_number)
          select id, subject_id, topic_id, state, version, title, position, minutes, body,
                 objectives::text[], assets, asset_count, sequence_number
            from unnest(
              :id, :subject_id, :topic_id, :state, :version, :title, :position, :minutes, :body,
              :objectives, :assets, :asset_count, :sequence_number)
              as lesson (
                id, subject_id, topic_id, state, version, title, position, minutes, body,
                objectives, assets, asset_count, sequence_number)
              on conflict (id) do update
             set subject_id = excluded.subject_id,
                 topic_id = excluded.topic_id,
                 state = excluded.state,
                 version = excluded.version,
                 title = excluded.title,
                 position = excluded.position,
                 minutes = excluded.minutes,
                 body = excluded.body,
                 objectives = excluded.objectives,
                 assets = excluded.assets,
                 asset_count = excluded.asset_count,
                 sequence_number = excluded.sequence_number
          """,
          Budget.batch(1_000, 200_000));

  /// A batch's lessons whose words stay: `lesson_pkey`, at most as many rows as events.
  static final NamedQuery MOVE =
      NamedQuery.of(
          "lesson.move",
          """
          update lesson
             set subject_id = moved.subject_id,
                 topic_id = moved.topic_id,
                 state = moved.state,
                 sequence_number = moved.sequence_number
            from unnest(:id, :subject_id, :topic_id, :state, :sequence_number)
              as moved (id, subject_id, topic_id, state, sequence_number)
           where lesson.id = moved.id
          """,
          Budget.batch(1_000, 40_000));

  private LessonSql() {}
}
