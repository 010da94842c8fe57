package daybreak.projection.content;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements that project exercises. */
final class ExerciseSql {

  /// A batch's exercises: `exercise_pkey`, at most as many rows as events.
  static final NamedQuery LOAD =
      NamedQuery.of(
          "content.load-exercises",
          """
          select id, subject_id, topic_id, retired, asset_count, version, sequence_number
            from exercise
           where id = any (:ids)
          """,
          Budget.batch(1_000, 5_000));

  /// A batch's new exercises: `exercise_pkey`, at most as many rows as events.
  static final NamedQuery WRITE =
      NamedQuery.of(
          "content.write-exercises",
          """
          insert into exercise (
              id, subject_id, topic_id, retired, title, assets, asset_count, version,
              sequence_number)
          select *
            from unnest(
              :id, :subject_id, :topic_id, :retired, :title, :assets, :asset_count, :version,
              :sequence_number)
              on conflict (id) do update
             set subject_id = excluded.subject_id,
                 topic_id = excluded.topic_id,
                 retired = excluded.retired,
                 title = excluded.title,
                 assets = excluded.assets,
                 asset_count = excluded.asset_count,
                 version = excluded.version,
                 sequence_number = excluded.sequence_number
          """,
          Budget.batch(1_000, 40_000));

  /// A batch's exercises whose content stays: `exercise_pkey`, at most as many rows as events.
  static final NamedQuery MOVE =
      NamedQuery.of(
          "content.move-exercises",
          """
          update exercise
             set subject_id = moved.subject_id,
                 topic_id = moved.topic_id,
                 retired = moved.retired,
                 sequence_number = moved.sequence_number
            from unnest(:id, :subject_id, :topic_id, :retired, :sequence_number)
              as moved (id, subject_id, topic_id, retired, sequence_number)
           where exercise.id = moved.id
          """,
          Budget.batch(1_000, 40_000));

  private ExerciseSql() {}
}
