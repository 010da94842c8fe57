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
          insert into plan.generation (
              plan_id, awaited, learner_id, date, requested_at, position, revision)
          select *
            from unnest(
              :plan_id, :awaited, :learner_id, :date, :requested_at, :position, :revision)
              on conflict (plan_id, awaited) do nothing
          """,
          Budget.batch(1_000, 20_000));

  /// A batch's plans that are to be made again: `generation_pkey`. Each takes the place of what is
  /// listed of its plan, also of what was parked. A lane that has that in hand is waited for, no
  /// longer than one plan takes: it would delete the row.
  static final NamedQuery LIST_REVISIONS =
      NamedQuery.of(
          "plan.request-revision",
          """
          insert into plan.generation as listed (
              plan_id, awaited, learner_id, date, requested_at, position, revision)
          select *
            from unnest(
              :plan_id, :awaited, :learner_id, :date, :requested_at, :position, :revision)
              on conflict (plan_id, awaited) do update
             set requested_at = excluded.requested_at,
                 try_at = clock_timestamp(),
                 position = excluded.position,
                 revision = excluded.revision,
                 failures = 0,
                 reason = null,
                 parked_at = null
           where listed.revision < excluded.revision
          """,
          Budget.batch(1_000, 20_000));

  /// A batch's plans that have been made: `generation_pkey`. A lane that has one in hand deletes it
  /// itself, and one that is to be made again stays.
  static final NamedQuery FORGET =
      NamedQuery.of(
          "plan.forget-generation",
          """
          delete from plan.generation
           where (plan_id, awaited) in (
             select plan_id, awaited
               from plan.generation
              where plan_id = any (:plans) and revision = 0
                for update skip locked)
          """,
          Budget.batch(2_000, 20_000));

  /// A batch's plans that have been made again, each with those before: `generation_pkey`.
  static final NamedQuery FORGET_REVISIONS =
      NamedQuery.of(
          "plan.forget-revisions",
          """
          delete from plan.generation
           where (plan_id, awaited) in (
             select plan_id, awaited
               from plan.generation listed
               join unnest(cast(:plans as uuid[]), cast(:revisions as integer[])) made (plan, last)
                 on listed.plan_id = made.plan
              where listed.revision <= made.last
                for update of listed skip locked)
          """,
          Budget.batch(2_000, 20_000));

  private GenerationSql() {}
}
