package daybreak.query.learner;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements of days of activity. */
final class DaySql {

  /// `learner_zone_pkey`, `activity_day_active`, index-only: a row for each zone and each day that
  /// the caller has ever had, all of them in the first row alone; then `activity_day_pkey` for the
  /// days asked for.
  static final NamedQuery DAYS =
      NamedQuery.of(
          "learner.days",
          """
          with
            own as materialized (
              select
                array(
                  select (extract(epoch from since) * 1000000)::bigint || ' ' || time_zone
                  from learner.learner_zone
                  where learner_id = :caller
                  order by position) as stays,
                array(
                  select date::text from learner.activity_day
                  where learner_id = :caller and answered + reviews + lessons > 0
                  order by date) as active),
            asked as materialized (
              select
                date, answered, correct, reviews, lessons, millis,
                row_number() over (order by date)::int as place
              from learner.activity_day
              where learner_id = :caller
                and date between :first and :last
                and answered + reviews + lessons > 0)
          select t.*, own.*, p.*
          from projection.learner_as_of t
          left join asked p on true
          left join own on coalesce(p.place, 1) = 1
          order by p.place
          """,
          Budget.page(370, 500));

  private DaySql() {}
}
