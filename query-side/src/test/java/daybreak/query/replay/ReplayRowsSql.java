package daybreak.query.replay;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** Rows of replays, and of the tables that a replay shows. */
final class ReplayRowsSql {

  private static final Budget ANY = Budget.lengthy(1_000_000, 10_000_000);

  static final NamedQuery REPLAY =
      NamedQuery.of(
          "test.replay",
          """
          insert into operation.replay (
              id, projection, purpose, until_position, requested_by, requested_at, state, slot,
              position, head, events_per_second, eta_seconds, started_at, rollback_until, tables,
              comparison)
          values (
              :id, :projection, 'rebuild', null, gen_random_uuid(), :at, :state, :slot, 750, 1000,
              2.5, 100, now(), null, '[{"name": "question", "rows": 7}]',
              '{"position": 740, "tables": [{"name": "question", "live": 7, "replayed": 7,
                "onlyLive": 1, "onlyReplayed": 1, "different": 2, "keys": [{"id": "a"}, {"id": "b"}]}]}')
          """,
          ANY);

  static final NamedQuery SUBJECT =
      NamedQuery.of(
          "test.subject-of-replay", "insert into content.subject values (:id, :title, 0)", ANY);

  static final NamedQuery PROGRESS =
      NamedQuery.of(
          "test.progress-of-replay",
          """
          insert into learner.learner_topic_progress
          select md5((n / 10)::text)::uuid, md5(n::text)::uuid, gen_random_uuid(), n, 0, 0, 0,
                 '2026-03-01T12:00:00.123456Z'
            from generate_series(1, :most) n
          """,
          ANY);

  /** Each of 200 kB. */
  static final NamedQuery LESSONS =
      NamedQuery.of(
          "test.long-lessons",
          """
          insert into content.lesson
          select md5(n::text)::uuid, gen_random_uuid(), gen_random_uuid(), 'draft', 1, 'A', 1, 5,
                 repeat('b', 200000), '{}', '[]', 0, 7
            from generate_series(1, 12) n
          """,
          ANY);

  static final NamedQuery PILE_OF_REPLAYS =
      NamedQuery.of(
          "test.pile-of-replays",
          """
          insert into operation.replay (
              id, projection, purpose, requested_by, requested_at, state, tables, comparison)
          select md5('m' || n)::uuid, 'all', 'as-of', gen_random_uuid(), now() - n * interval '1 second',
                 case n when 7 then 'swapped' else 'cancelled' end,
                 (select jsonb_agg(jsonb_build_object('name', 'table_' || t, 'rows', t))
                    from generate_series(1, 30) t),
                 null
            from generate_series(1, 20000) n
          """,
          ANY);

  static final NamedQuery PILE_OF_QUESTIONS =
      NamedQuery.of(
          "test.pile-of-questions",
          """
          insert into content.question (
              id, subject_id, topic_id, state, version, type, text, choices, answer, explanation,
              tags, sequence_number)
          select md5('q' || n)::uuid, md5('s')::uuid, md5('t' || n % 100)::uuid, 'validated', 1,
                 'mcq', repeat('w', 300), '["a", "b", "c", "d"]', '1', repeat('e', 300), '{}', 0
            from generate_series(1, 100000) n
          """,
          ANY);

  private ReplayRowsSql() {}
}
