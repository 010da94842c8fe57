package daybreak.query.plan;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements of the caller's plans. */
final class PlanSql {

  /// `learner_pkey`, `daily_plan_pkey`: the two or three dates that an instant can fall on. No row
  /// where the caller has not registered.
  static final NamedQuery AROUND =
      NamedQuery.of(
          "plan.plans-around",
          """
          select t.*, coalesce(l.time_zone_name, l.time_zone) as learner_zone, p.date, p.awaited,
                 p.time_zone, p.day_starts_at, p.day_ends_at, p.content, p.completed
          from projection.learner_as_of t
          join learner.learner l on l.learner_id = :caller
          left join learner.daily_plan p
            on p.learner_id = :caller and p.date between :first and :last
          """,
          Budget.instant(3, 90));

  /// `learner_pkey`, `daily_plan_pkey`; no row where the caller has not registered.
  static final NamedQuery OF_DATE =
      NamedQuery.of(
          "plan.plan",
          """
          select t.*, coalesce(l.time_zone_name, l.time_zone) as learner_zone, p.date, p.awaited,
                 p.time_zone, p.day_starts_at, p.day_ends_at, p.content, p.completed
          from projection.learner_as_of t
          join learner.learner l on l.learner_id = :caller
          left join learner.daily_plan p on p.learner_id = :caller and p.date = :date
          """,
          Budget.instant(1, 60));

  private PlanSql() {}
}
