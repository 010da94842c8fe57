package daybreak.schema.scale;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.util.List;

/**
 * A log of 204,400 events, one aggregate with 1,000 of them, and what is kept beside it: results of
 * commands, keys, parked events and plans, what operators have asked for, processes.
 */
public final class LogAtScaleSql {

  private static final Budget ANY = Budget.lengthy(1_000_000, 10_000_000);

  private static final List<NamedQuery> STATEMENTS =
      List.of(
          NamedQuery.of(
              "test.events",
              """
              insert into event_store.event
              select
                n, md5('a' || (n - 1) % 20000)::uuid, (n - 1) / 20000, 'question', md5('e' || n)::uuid,
                'content.question-tagged', 1, '2026-01-01T00:00Z'::timestamptz + n * interval '1 second',
                jsonb_build_object('tag', repeat('x', 100)), '{}'
              from generate_series(1, 200000) n
              """,
              ANY),
          NamedQuery.of(
              "test.events-of-one",
              """
              insert into event_store.event
              select
                200000 + n, md5('many')::uuid, n - 1, 'question', md5('m' || n)::uuid,
                'content.question-tagged', 1, '2026-01-04T00:00Z'::timestamptz + n * interval '1 second',
                jsonb_build_object('tag', repeat('x', 100)), '{}'
              from generate_series(1, 1000) n
              """,
              ANY),
          NamedQuery.of(
              "test.titles",
              """
              insert into event_store.event
              select
                201000 + n, md5('s' || n)::uuid, 0, 'subject', md5('se' || n)::uuid,
                'content.subject-added', 1, '2026-01-05T00:00Z'::timestamptz,
                jsonb_build_object('title', 'Subject ' || n), '{}'::jsonb
              from generate_series(1, 400) n
              union all
              select
                201400 + n, md5('t' || n)::uuid, 0, 'topic', md5('te' || n)::uuid,
                'content.topic-added', 1, '2026-01-05T00:00Z'::timestamptz,
                jsonb_build_object('subject', md5('s' || n % 400)::uuid, 'title', 'Topic ' || n),
                '{}'::jsonb
              from generate_series(1, 3000) n
              """,
              ANY),
          NamedQuery.of(
              "test.results",
              """
              insert into event_store.command_result
              select
                md5('l' || n % 1000)::uuid, 'key ' || n, decode(md5(n::text), 'hex'), 200, '{}', n,
                md5('x' || n)::uuid, '2026-01-01T00:00Z'::timestamptz + n * interval '1 second'
              from generate_series(1, 100000) n
              """,
              ANY),
          NamedQuery.of(
              "test.keys",
              """
              insert into event_store.held_key
              select
                md5('l' || n)::uuid, 'key', md5('h')::uuid,
                '2026-01-01T00:00Z'::timestamptz + n * interval '1 second'
              from generate_series(1, 2000) n
              """,
              ANY),
          NamedQuery.of(
              "test.letters",
              """
              insert into projection.dead_letter
              select
                case when n % 4 = 0 then 'content' else 'learner' end, md5('a' || n / 3)::uuid, n, n,
                'as.parked', 'a cause', 1, now(), now(), md5('letter ' || n)::uuid
              from generate_series(1, 20000) n
              """,
              ANY),
          NamedQuery.of(
              "test.parked-plans",
              """
              insert into plan.generation (
                plan_id, awaited, learner_id, date, requested_at, position, failures, reason, parked_at)
              select
                md5('p' || n)::uuid, false, md5('l' || n)::uuid, '2026-03-08', now(), 0, 5, 'Woof!', now()
              from generate_series(1, 20000) n
              """,
              ANY),
          NamedQuery.of(
              "test.mendings",
              """
              insert into operation.mending (
                id, action, aggregate_id, requested_by, idempotency_key, ended_at)
              select
                md5('m' || n)::uuid, 'remake', md5('p' || n)::uuid, md5('l' || n % 1000)::uuid, 'key ' || n,
                case when n > 100 then now() end
              from generate_series(1, 20000) n
              """,
              ANY),
          NamedQuery.of(
              "test.replays",
              """
              insert into operation.replay (
                id, projection, purpose, requested_by, state, slot, worker, superseded_by, ended_at)
              select
                md5('r' || n)::uuid, 'content', 'as-of', md5('l' || n % 100)::uuid,
                case when n = 1 then 'complete' when n in (2, 3) then 'swapped' when n < 6 then 'queued'
                  else 'cancelled' end,
                case when n < 3 then n end, case n when 1 then 'w1' when 2 then 'w2' end,
                case when n = 9 then md5('r1')::uuid end, case when n > 5 then now() end
              from generate_series(1, 2000) n
              """,
              ANY),
          NamedQuery.of(
              "test.processes",
              """
              insert into operation.process
              select 'p' || n, 'web', now(), now() - n * interval '10 minutes', '[]', '[]'
              from generate_series(1, 20) n
              """,
              ANY),
          NamedQuery.of(
              "test.tokens",
              """
              insert into projection.token (processor_name, segment, token, owner)
              select name, 0, '{"globalIndex": 199000}', 'one'
              from unnest(array['content', 'learner', 'generation', 'rollover']) name
              """,
              ANY),
          NamedQuery.of(
              "test.vacuum",
              """
              vacuum (analyze) event_store.event, event_store.command_result, event_store.held_key,
                projection.dead_letter, projection.token, plan.generation, operation.mending,
                operation.process, operation.replay
              """,
              ANY));

  private LogAtScaleSql() {}

  /** Loads and vacuums it. */
  public static void load(Database owner) {
    STATEMENTS.forEach(statement -> owner.call(statement).update());
  }
}
