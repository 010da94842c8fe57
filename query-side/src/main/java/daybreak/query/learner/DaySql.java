package daybreak.query.learner;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements of days of activity. */
final class DaySql {

  /// `learner_zone_pkey`, `activity_day_active`, index-only: a row for each settings and each day
  /// that the caller has ever had; then `activity_day_pkey` for the days asked for.
  static final NamedQuery DAYS =
      NamedQuery.of(
          "learner.days",
          """
          with own as materialized (
            select
              array(
                select (extract(epoch from since) * 1000000)::bigint || ' ' || time_zone
                from learner.learner_zone
                where learner_id = :caller
                order by position) as stays,
              array(
                select date::text from learner.activity_day
                where learner_id = :caller and answered + reviews + lessons > 0
                order by date) as active)
          select t.*, own.*, p.*
          from projection.learner_as_of t
          cross join own
          left join (
            select date, answered, correct, reviews, lessons, millis
            from learner.activity_day
            where learner_id = :caller
              and date between :first and :last
              and answered + reviews + lessons > 0) p on true
          order by p.date
          """,
          Budget.page(370, 500));

  private DaySql() {}
}
