package daybreak.projection.learner;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements that project learners and their progress. */
final class LearnerSql {

  /// A batch's learners: `learner_pkey`, at most as many rows as events.
  static final NamedQuery LOAD =
      NamedQuery.of(
          "learner.load",
          """
          select learner_id, time_zone, sequence_number
            from learner
           where learner_id = any (:ids)
          """,
          Budget.batch(1_000, 5_000));

  /// A batch's learners: `learner_pkey`, at most as many rows as events.
  static final NamedQuery WRITE =
      NamedQuery.of(
          "learner.write",
          """
          insert into learner (
              learner_id, time_zone, time_zone_name, minutes_per_day, exam_date, subjects,
              settings_position, settings_at, sequence_number)
          select *
            from unnest(
              :learner_id, :time_zone, :time_zone_name, :minutes_per_day, :exam_date, :subjects,
              :settings_position, :settings_at, :sequence_number)
              on conflict (learner_id) do update
             set time_zone = excluded.time_zone,
                 time_zone_name = excluded.time_zone_name,
                 minutes_per_day = excluded.minutes_per_day,
                 exam_date = excluded.exam_date,
                 subjects = excluded.subjects,
                 settings_position = excluded.settings_position,
                 settings_at = excluded.settings_at,
                 sequence_number = excluded.sequence_number
          """,
          Budget.batch(1_000, 20_000));

  /// Differences to the zones of a batch's learners: `time_zone_pkey`, at most all zones.
  static final NamedQuery COUNT_ZONES =
      NamedQuery.of(
          "learner.count-zones",
          """
          merge into time_zone as zone
          using unnest(:time_zone, :difference) as d (time_zone, difference)
             on zone.time_zone = d.time_zone
           when matched and zone.learners + d.difference = 0 then delete
           when matched then update set learners = zone.learners + d.difference
           when not matched then insert values (d.time_zone, d.difference)
          """,
          Budget.batch(600, 6_000));

  /// Differences to learners' progress: `learner_topic_progress_pkey`, a row for each learner and
  /// topic in which a batch has something done; at most 200 for each event but a move, which has
  /// two for each learner who has seen the card or done the lesson. A difference may be less than
  /// nothing, which a row that was to be inserted may not. Where all has gone that ever came, and
  /// nothing was done, there is no row; where it was done and undone there is one, which is not
  /// listed: its last activity must not depend on when the row was without any.
  static final NamedQuery ADD_PROGRESS =
      NamedQuery.of(
          "learner.add-progress",
          """
          merge into learner_topic_progress as progress
          using unnest(
              :learner_id, :topic_id, :subject_id, :answered, :correct, :lessons_done, :cards_seen,
              :lesson_begun, :last_activity_at)
              as d (
                learner_id, topic_id, subject_id, answered, correct, lessons_done, cards_seen,
                lesson_begun, last_activity_at)
             on progress.learner_id = d.learner_id and progress.topic_id = d.topic_id
           when matched
            and progress.last_activity_at is null and d.last_activity_at is null
            and progress.answered + d.answered = 0
            and progress.correct + d.correct = 0
            and progress.lessons_done + d.lessons_done = 0
            and progress.cards_seen + d.cards_seen = 0
           then delete
           when matched then update
            set answered = progress.answered + d.answered,
                correct = progress.correct + d.correct,
                lessons_done = progress.lessons_done + d.lessons_done,
                cards_seen = progress.cards_seen + d.cards_seen,
                lesson_begun = progress.lesson_begun or d.lesson_begun,
                listed = progress.lesson_begun or d.lesson_begun
                  or progress.answered + d.answered > 0
                  or progress.lessons_done + d.lessons_done > 0
                  or progress.cards_seen + d.cards_seen > 0,
                last_activity_at = greatest(progress.last_activity_at, d.last_activity_at)
           when not matched then insert (
                learner_id, topic_id, subject_id, answered, correct, lessons_done, cards_seen,
                lesson_begun, listed, last_activity_at)
              values (
                d.learner_id, d.topic_id, d.subject_id, d.answered, d.correct, d.lessons_done,
                d.cards_seen, d.lesson_begun,
                d.lesson_begun or d.answered > 0 or d.lessons_done > 0 or d.cards_seen > 0,
                d.last_activity_at)
          """,
          Budget.batch(200_000, 2_000_000));

  private LearnerSql() {}
}
