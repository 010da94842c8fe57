package daybreak.schema.scale;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.util.List;

/**
 * A log of 204,400 events, one aggregate with 1,000 of them, a hundred aggregates for each of 20
 * learners, and what is kept beside it: results of commands, keys, parked events and plans, what
 * operators have asked for, processes. In three subjects of ten topics each 12,000 things were
 * authored, of which those of one are all retired; one of them has 1,200 decks of 100 cards.
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
                case when n <= 2000
                  then jsonb_build_object('tag', repeat('x', 51), 'learner', md5('l' || n % 20)::uuid)
                  else jsonb_build_object('tag', repeat('x', 100))
                end,
                '{}'
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
              union all
              select
                204400 + n, md5('s' || n)::uuid, 1, 'subject', md5('sr' || n)::uuid,
                'content.subject-renamed', 1, '2026-01-05T00:00Z'::timestamptz,
                jsonb_build_object('title', 'Subject ' || n || ' anew'), '{}'::jsonb
              from generate_series(8, 40) n
              union all
              select
                204440 + n, md5('t' || n)::uuid, 1, 'topic', md5('tr' || n)::uuid,
                'content.topic-renamed', 1, '2026-01-05T00:00Z'::timestamptz,
                jsonb_build_object(
                  'subject', md5('s' || n % 400)::uuid, 'title', 'Topic ' || n || ' anew'),
                '{}'::jsonb
              from generate_series(8, 40) n
              """,
              ANY),
          NamedQuery.of(
              "test.places",
              """
              insert into event_store.event
              select
                204500 + n, md5('p' || n)::uuid, 0, kind.name, md5('pe' || n)::uuid, kind.event_type, 1,
                '2026-01-05T00:00Z'::timestamptz,
                jsonb_build_object(
                  'subject', md5('s' || n % 3)::uuid, 'topic', md5('t' || n % 30)::uuid,
                  'text', repeat('x', 100)),
                '{}'::jsonb
              from generate_series(1, 12000) n
              join unnest(
                array['question', 'flashcard', 'exercise', 'lesson'],
                array['content.question-authored', 'content.flashcard-authored',
                      'content.exercise-added', 'lesson.lesson-authored'])
                with ordinality as kind (name, event_type, place) on kind.place = n / 30 % 4 + 1
              union all
              select
                216500 + n, md5('p' || n)::uuid, 1, kind.name, md5('pr' || n)::uuid, kind.event_type, 1,
                '2026-01-05T00:00Z'::timestamptz, '{}'::jsonb, '{}'::jsonb
              from generate_series(1, 12000) n
              join unnest(
                array['question', 'flashcard', 'exercise', 'lesson'],
                array['content.question-retired', 'content.flashcard-retired',
                      'content.exercise-retired', 'lesson.lesson-retired'])
                with ordinality as kind (name, event_type, place) on kind.place = n / 30 % 4 + 1
              where n % 3 = 1
              """,
              ANY),
          NamedQuery.of(
              "test.decks-of-a-subject",
              """
              insert into event_store.event
              select
                230000 + n, md5('d' || n)::uuid, 0, 'deck', md5('dc' || n)::uuid, 'deck.deck-created', 1,
                '2026-01-05T00:00Z'::timestamptz,
                jsonb_build_object('subject', md5('s1')::uuid, 'title', 'Deck ' || n),
                '{}'::jsonb
              from generate_series(1, 1200) n
              union all
              select
                232000 + n, md5('d' || n)::uuid, 1, 'deck', md5('df' || n)::uuid, 'deck.deck-filled', 1,
                '2026-01-05T00:00Z'::timestamptz,
                jsonb_build_object(
                  'cards', (select jsonb_agg(md5(n || ' ' || m)::uuid) from generate_series(1, 100) m)),
                '{}'::jsonb
              from generate_series(1, 1200) n
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
                id, projection, purpose, until_position, requested_by, requested_at, idempotency_key,
                fingerprint, state, slot, worker, superseded_by, ended_at, indexed_bytes,
                indexing_seconds)
              select
                md5('r' || n)::uuid, case when n < 4 then 'content' else 'all' end, 'as-of', n,
                md5('l' || n % 1000)::uuid, now() - n * interval '1 minute', 'key ' || n,
                decode(md5(n::text), 'hex'),
                case when n = 1 then 'complete' when n in (2, 3) then 'swapped' when n < 11 then 'queued'
                  else 'cancelled' end,
                case when n < 3 then n end, case n when 1 then 'w1' when 2 then 'w2' end,
                case when n = 19 then md5('r1')::uuid end, case when n > 10 then now() end,
                case n when 3 then 100000000 end, case n when 3 then 4 end
              from generate_series(1, 20000) n
              """,
              ANY),
          NamedQuery.of(
              "test.exports",
              """
              insert into operation.export (
                id, format, after_position, until_position, types, requested_by, requested_at,
                idempotency_key, owner, position, seen_position, parts, bytes, ended_at, expires_at)
              select
                md5('x' || n)::uuid, 'parquet', 0, 200000, array['content.question-tagged'],
                md5('l' || n % 1000)::uuid, '2026-01-01T00:00Z'::timestamptz + n * interval '1 minute',
                'key ' || n, 'one', 0, 0, 0, case when n <= 200 then n else 0 end,
                case when n > 100 then now() end, case when n > 100 then now() + n * interval '1 second' - interval '5 minutes' end
              from generate_series(1, 20000) n
              """,
              ANY),
          NamedQuery.of(
              "test.replay-wishes",
              """
              insert into operation.replay_wish (
                id, replay_id, wish, requested_by, requested_at, idempotency_key, fingerprint)
              select
                md5('w' || n)::uuid, md5('r' || n / 4)::uuid, 'compare', md5('l' || n % 1000)::uuid,
                now() - n * interval '1 minute', 'key ' || n, decode(md5(n::text), 'hex')
              from generate_series(1, 20000) n
              """,
              ANY),
          NamedQuery.of(
              "test.files-of-exports",
              """
              insert into operation.export_file
              select
                md5('x' || n)::uuid, 'type=a.type-' || m % 40 || '/part-' || m / 40, 'a.type-' || m % 40, 1,
                m / 40 * 1000 + 1, m / 40 * 1000 + 1000, 1000, 1000, decode(repeat('00', 32), 'hex')
              from generate_series(1, 50) n, generate_series(0, 1999) m
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
                operation.process, operation.replay, operation.replay_wish,
                operation.export, operation.export_file
              """,
              ANY));

  private LogAtScaleSql() {}

  /** Loads and vacuums it. */
  public static void load(Database owner) {
    STATEMENTS.forEach(statement -> owner.call(statement).update());
  }
}
