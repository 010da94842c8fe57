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
              sequence_number)
          select *
            from unnest(
              :learner_id, :time_zone, :time_zone_name, :minutes_per_day, :exam_date, :subjects,
              :sequence_number)
              on conflict (learner_id) do update
             set time_zone = excluded.time_zone,
                 time_zone_name = excluded.time_zone_name,
                 minutes_per_day = excluded.minutes_per_day,
                 exam_date = excluded.exam_date,
                 subjects = excluded.subjects,
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
  /// topic in which a batch has something done; at most 200 for each event.
  static final NamedQuery ADD_PROGRESS =
      NamedQuery.of(
          "learner.add-progress",
          """
          insert into learner_topic_progress as progress (
              learner_id, topic_id, subject_id, answered, correct, lessons_done, cards_seen,
              last_activity_at)
          select *
            from unnest(
              :learner_id, :topic_id, :subject_id, :answered, :correct, :lessons_done, :cards_seen,
              :last_activity_at)
              on conflict (learner_id, topic_id) do update
             set answered = progress.answered + excluded.answered,
                 correct = progress.correct + excluded.correct,
                 lessons_done = progress.lessons_done + excluded.lessons_done,
                 cards_seen = progress.cards_seen + excluded.cards_seen,
                 last_activity_at = greatest(progress.last_activity_at, excluded.last_activity_at)
          """,
          Budget.batch(200_000, 2_000_000));

  private LearnerSql() {}
}
