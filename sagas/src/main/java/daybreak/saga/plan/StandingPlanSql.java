package daybreak.saga.plan;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statement that reads a plan that is to be made again, with the work on it. */
final class StandingPlanSql {

  /// `daily_plan_pkey`, and by `work_done_pkey`, index-only, what its learner has done of late that
  /// the plan does not know of, up to a position.
  static final NamedQuery PLAN =
      NamedQuery.of(
          "plan.standing-plan",
          """
          select plan.content, plan.kept, plan.completed, done.work
            from learner.daily_plan plan
           cross join lateral (
              select jsonb_agg(
                       jsonb_build_object(
                         'work', work_id, 'about', about_id, 'amount', amount)
                       order by at, work_id, about_id) as work
                from (
                  select at, work_id, about_id, amount
                    from learner.work_done
                   where learner_id = :learner
                     and at >= plan.day_starts_at - interval '2 days'
                     and at < plan.day_ends_at
                     and position > (plan.content ->> 'asOf')::bigint
                     and position <= :asOf
                   order by at, work_id, about_id
                   limit 2000) since) done
           where plan.learner_id = :learner
             and plan.date = :date
             and plan.content is not null
          """,
          Budget.page(1, 100));

  private StandingPlanSql() {}
}
