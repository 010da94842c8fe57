package daybreak.projection.plan;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements that project learners' plans. */
final class PlanSql {

  /// A batch's plans: `daily_plan_is_one`, at most as many rows as events.
  static final NamedQuery LOAD =
      NamedQuery.of(
          "plan.load",
          """
          select plan_id, learner_id, date, awaited, time_zone, day_starts_at, day_ends_at, content,
                 kept, completed, revising, refills, sequence_number
            from daily_plan
           where plan_id = any (:ids)
          """,
          Budget.batch(1_000, 20_000));

  /// A batch's plans: `daily_plan_pkey`, at most as many rows as events.
  static final NamedQuery WRITE =
      NamedQuery.of(
          "plan.write",
          """
          insert into daily_plan as plan (
              learner_id, date, plan_id, awaited, time_zone, day_starts_at, day_ends_at, content,
              kept, completed, revising, refills, sequence_number)
          select learner_id, date, plan_id, awaited, time_zone, day_starts_at, day_ends_at, content,
                 kept::uuid[], completed::uuid[], revising, refills,
                 sequence_number
            from unnest(
              :learner_id, :date, :plan_id, :awaited, :time_zone, :day_starts_at, :day_ends_at,
              :content, :kept_items, :completed_items, :revising, :refills, :sequence_number)
              as r (
                learner_id, date, plan_id, awaited, time_zone, day_starts_at, day_ends_at, content,
                kept, completed, revising, refills, sequence_number)
              on conflict (learner_id, date) do update
             set awaited = excluded.awaited,
                 time_zone = excluded.time_zone,
                 day_starts_at = excluded.day_starts_at,
                 day_ends_at = excluded.day_ends_at,
                 content = excluded.content,
                 kept = excluded.kept,
                 completed = excluded.completed,
                 revising = excluded.revising,
                 refills = excluded.refills,
                 sequence_number = excluded.sequence_number
          """,
          Budget.batch(1_000, 40_000));

  private PlanSql() {}
}
