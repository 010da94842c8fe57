package daybreak.saga.plan;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.util.List;

/**
 * 40,000 plans to be made, of which a quarter is parked, and 40,000 that are made; 40 rollovers
 * ahead, among 20,000 sagas of another kind.
 */
final class PlansAtScaleSql {

  private static final Budget ANY = Budget.lengthy(1_000_000, 10_000_000);

  private static final List<NamedQuery> STATEMENTS =
      List.of(
          NamedQuery.of(
              "test.generations",
              """
              insert into plan.generation (
                plan_id, awaited, learner_id, date, requested_at, try_at, position, reason, parked_at)
              select
                md5('p' || n / 2)::uuid, n % 2 = 0, md5('other ' || n % 8000)::uuid, '2026-03-08',
                '2026-01-01T00:00Z'::timestamptz + n * interval '1 second',
                '2026-01-01T00:00Z'::timestamptz + n * interval '1 second', n,
                case when n < 10000 then 'Woof!' end,
                case when n < 10000 then '2026-01-02T00:00Z'::timestamptz end
              from generate_series(1, 40000) n
              """,
              ANY),
          NamedQuery.of(
              "test.learners",
              """
              insert into learner.learner
              select md5('other ' || i)::uuid, 'Asia/Kathmandu', 60, null, '[]', 0
              from generate_series(0, 7999) i
              """,
              ANY),
          NamedQuery.of(
              "test.zones",
              """
              insert into learner.time_zone
              select name, 100 from pg_timezone_names order by name limit 600
              """,
              ANY),
          NamedQuery.of(
              "test.plans",
              """
              insert into learner.daily_plan
              select
                md5('other ' || i)::uuid, '2026-03-01'::date + n, md5('plan ' || i || '/' || n)::uuid,
                false, null, null, null, null, '{}', 1
              from generate_series(0, 7999) i, generate_series(1, 5) n
              """,
              ANY),
          NamedQuery.of(
              "test.sagas",
              """
              insert into plan.saga_association (
                association_key, association_value, saga_id, saga_type)
              select
                'midnight', '2026-03-01T' || lpad((n / 2)::text, 2, '0') || ':00:00Z', 's' || n,
                'plan.rollover-saga'
              from generate_series(1, 40) n
              union all
              select 'learner', md5('other ' || n), 'o' || n, 'plan.another-saga'
              from generate_series(1, 20000) n
              """,
              ANY),
          NamedQuery.of(
              "test.position",
              """
              insert into projection.token (processor_name, segment, token)
              values ('learner', 0, '{"globalIndex": 500000}')
              """,
              ANY),
          NamedQuery.of(
              "test.vacuum",
              """
              vacuum (analyze) plan.generation, plan.lane, plan.saga_association, learner.learner,
                learner.time_zone, learner.daily_plan, projection.token
              """,
              ANY));

  private PlansAtScaleSql() {}

  static void load(Database owner) {
    STATEMENTS.forEach(statement -> owner.call(statement).update());
  }
}
