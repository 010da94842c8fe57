package daybreak.query.operation;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** Rows that operators read. */
final class OperationRowsSql {

  private static final Budget ANY = Budget.lengthy(100_000, 10_000_000);

  static final NamedQuery EVENT =
      NamedQuery.of(
          "test.logged-event",
          """
          insert into event_store.event values
            (:position, gen_random_uuid(), 0, 'x', gen_random_uuid(), 'in.the-log', 3,
             '2026-03-01T11:59:30Z', '{}', '{}')
          """,
          ANY);

  static final NamedQuery LETTER =
      NamedQuery.of(
          "test.dead-letter",
          """
          insert into projection.dead_letter values
            (:projection, :aggregate, :position, 0, 'as.parked', 'a cause', 1, now(), now(), :id)
          """,
          ANY);

  static final NamedQuery PARKED_PLAN =
      NamedQuery.of(
          "test.plan-given-up",
          """
          insert into plan.generation (
              plan_id, awaited, learner_id, date, requested_at, position, failures, reason, parked_at)
          values (:plan, :awaited, gen_random_uuid(), '2026-03-08', now(), 0, 5, 'Woof!', :at)
          """,
          ANY);

  static final NamedQuery WAITING_PLAN =
      NamedQuery.of(
          "test.plan-that-waits",
          """
          insert into plan.generation (plan_id, awaited, learner_id, date, requested_at, position)
          values (gen_random_uuid(), true, gen_random_uuid(), '2026-03-08', '2026-03-01T11:59:00Z', 0)
          """,
          ANY);

  static final NamedQuery ASKED =
      NamedQuery.of(
          "test.asked-for",
          """
          insert into operation.mending (
              id, action, follower, aggregate_id, position, reason, requested_by, requested_at,
              changed, waiting, cause, ended_at)
          values (:id, 'retry', 'content', gen_random_uuid(), 7, 'Because', gen_random_uuid(), :at,
                  4, 1, 'It stumbles', :endedAt)
          """,
          ANY);

  static final NamedQuery TOKEN =
      NamedQuery.of(
          "test.token",
          """
          insert into projection.token (processor_name, segment, token, owner)
          values ('content', 0, '{"globalIndex": ' || :position || '}', :owner)
          """,
          ANY);

  static final NamedQuery PROCESS =
      NamedQuery.of(
          "test.process",
          """
          insert into operation.process values
            (:name, :tier, now(), clock_timestamp(),
             '[{"tier": "web", "inUse": 2, "waiting": 1, "limit": 30}]',
             '[{"projection": "content", "eventsPerSecond": 2.5}]')
          """,
          ANY);

  static final NamedQuery SEEN_LONG_AGO =
      NamedQuery.of(
          "test.seen-long-ago",
          "update operation.process set seen_at = now() - interval '1 minute'",
          ANY);

  /** Half of the first zone's learners have been asked for. */
  static final NamedQuery ROLLOVER =
      NamedQuery.of(
          "test.rollover",
          """
          with saga as (
            insert into plan.saga values
              ('s', '1', 'plan.rollover-saga',
               convert_to('{"midnight": "2026-03-01T15:00:00Z",
                            "zones": ["Asia/Tokyo", "Asia/Seoul"],
                            "after": "80000000-0000-4000-8000-000000000000"}', 'UTF8'))),
          association as (
            insert into plan.saga_association (
                association_key, association_value, saga_id, saga_type)
            values ('midnight', '2026-03-01T15:00:00Z', 's', 'plan.rollover-saga'))
          insert into learner.time_zone values ('Asia/Tokyo', 1000), ('Asia/Seoul', 500)
          """,
          ANY);

  /** Everything that may pile up, piled up. */
  static final NamedQuery PILE_OF_LETTERS =
      NamedQuery.of(
          "test.pile-of-letters",
          """
          with event as (
            insert into event_store.event
            select n, gen_random_uuid(), 0, 'x', gen_random_uuid(), 'in.the-log', 3, now(), '{}', '{}'
              from generate_series(1, 20000) n)
          insert into projection.dead_letter
          select case when n % 4 = 0 then 'content' else 'learner' end, md5((n / 3)::text)::uuid, n, n,
                 'as.parked', 'a cause', 1, now(), now(), gen_random_uuid()
            from generate_series(1, 20000) n
          """,
          ANY);

  static final NamedQuery PILE_OF_PLANS =
      NamedQuery.of(
          "test.pile-of-plans",
          """
          insert into plan.generation (
              plan_id, awaited, learner_id, date, requested_at, position, failures, reason, parked_at)
          select md5((n / 2)::text)::uuid, n % 2 = 0, gen_random_uuid(), '2026-03-08', now(), 0, 5,
                 'Woof!', case when n < 20000 then now() - n * interval '1 second' end
            from generate_series(1, 40000) n
          """,
          ANY);

  static final NamedQuery LEARNERS_OF_PLANS =
      NamedQuery.of(
          "test.learners-of-plans",
          """
          insert into learner.learner
          select learner_id, 'Asia/Tokyo', 30, null, '[]', 0
            from plan.generation
           where not awaited
          """,
          ANY);

  static final NamedQuery PILE_OF_MENDINGS =
      NamedQuery.of(
          "test.pile-of-mendings",
          """
          insert into operation.mending (id, action, aggregate_id, requested_by, requested_at)
          select md5('m' || n)::uuid, 'remake', gen_random_uuid(), gen_random_uuid(),
                 now() - n * interval '1 second'
            from generate_series(1, 20000) n
          """,
          ANY);

  /** 40 midnights ahead of 15 zones each, among 20,000 sagas of another kind. */
  static final NamedQuery PILE_OF_ROLLOVERS =
      NamedQuery.of(
          "test.pile-of-rollovers",
          """
          with midnight as (
            select n, 's' || n as saga, 'plan.rollover-saga' as type,
                   '2026-03-01T' || lpad((n / 2)::text, 2, '0') || ':00:00Z' as instant
              from generate_series(1, 40) n),
          counted as (
            insert into learner.time_zone select 'Zone/' || n, 100 from generate_series(1, 600) n),
          saga as (
            insert into plan.saga
            select saga, '1', type,
                   convert_to(
                     jsonb_build_object(
                       'midnight', instant,
                       'zones', (select jsonb_agg('Zone/' || (n - 1) * 15 + place)
                                   from generate_series(1, 15) place),
                       'after', md5(saga)::uuid)::text, 'UTF8')
              from midnight
            union all
            select 'o' || n, '1', 'plan.another-saga', convert_to('{}', 'UTF8')
              from generate_series(1, 20000) n)
          insert into plan.saga_association (
              association_key, association_value, saga_id, saga_type)
          select 'midnight', instant, saga, type from midnight
          union all
          select 'learner', md5('other ' || n), 'o' || n, 'plan.another-saga'
            from generate_series(1, 20000) n
          """,
          ANY);

  /** As many as there may be at a time, and as many of the last hour that have gone. */
  static final NamedQuery PILE_OF_PROCESSES =
      NamedQuery.of(
          "test.pile-of-processes",
          """
          insert into operation.process
          select
            'p' || n, 'web', now(),
            clock_timestamp() + case when n % 2 = 0 then interval '1 hour' else interval '-1 hour' end,
            '[{"tier": "web", "inUse": 2, "waiting": 1, "limit": 30}]',
            '[{"projection": "content", "eventsPerSecond": 2.5}]'
            from generate_series(1, 400) n
          """,
          ANY);

  private OperationRowsSql() {}
}
