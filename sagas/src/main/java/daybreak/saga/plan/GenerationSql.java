package daybreak.saga.plan;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements that list plans for the lanes. */
final class GenerationSql {

  /// A batch's plans that are still to be made: `generation_pkey`. What a lane has in hand is left
  /// alone. In the order given, so that of two of equal patience the earlier has the earlier place.
  static final NamedQuery LIST =
      NamedQuery.of(
          "plan.request-generation",
          """
          insert into plan.generation (plan_id, awaited, learner_id, date, requested_at, position)
          select *
            from unnest(:plan_id, :awaited, :learner_id, :date, :requested_at, :position)
              on conflict (plan_id, awaited) do nothing
          """,
          Budget.batch(1_000, 20_000));

  /// A batch's plans that have been made: `generation_pkey`. A lane that has one in hand deletes it
  /// itself.
  static final NamedQuery FORGET =
      NamedQuery.of(
          "plan.forget-generation",
          """
          delete from plan.generation
           where (plan_id, awaited) in (
             select plan_id, awaited
               from plan.generation
              where plan_id = any (:plans)
                for update skip locked)
          """,
          Budget.batch(2_000, 20_000));

  private GenerationSql() {}
}
