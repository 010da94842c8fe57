package daybreak.projection.learner;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements that project what learners did on their days. */
final class DaySql {

  /// Those settings of a batch that name another zone than the ones before them:
  /// `learner_zone_pkey`, at most as many rows as events.
  static final NamedQuery ADD_ZONES =
      NamedQuery.of(
          "learner.add-zones",
          """
          insert into learner_zone (learner_id, position, since, time_zone)
          select learner_id, position, since, time_zone
            from (
              select stay.*,
                     lag(time_zone) over (partition by learner_id order by position) as before
                from unnest(:learner_id, :position, :since, :time_zone)
                  as stay (learner_id, position, since, time_zone)) noted
           where time_zone is distinct from coalesce(before, (
                   select known.time_zone
                     from learner_zone known
                    where known.learner_id = noted.learner_id
                      and known.position < noted.position
                    order by known.position desc
                    limit 1))
              on conflict do nothing
          """,
          Budget.batch(1_000, 20_000));

  /// Where a batch's learners have lived: `learner_zone_pkey`, a row for each zone.
  static final NamedQuery ZONES =
      NamedQuery.of(
          "learner.zones",
          """
          select learner_id, position, since, time_zone
            from learner_zone
           where learner_id = any (:learners)
           order by learner_id, position
          """,
          Budget.batch(100_000, 20_000));

  /// Differences to days: `activity_day_pkey`, at most as many rows as events.
  static final NamedQuery ADD_DAYS =
      NamedQuery.of(
          "learner.add-days",
          """
          insert into activity_day as day (
              learner_id, date, answered, correct, reviews, lessons, millis)
          select *
            from unnest(:learner_id, :date, :answered, :correct, :reviews, :lessons, :millis)
              on conflict (learner_id, date) do update
             set answered = day.answered + excluded.answered,
                 correct = day.correct + excluded.correct,
                 reviews = day.reviews + excluded.reviews,
                 lessons = day.lessons + excluded.lessons,
                 millis = day.millis + excluded.millis
          """,
          Budget.batch(1_000, 30_000));

  private DaySql() {}
}
