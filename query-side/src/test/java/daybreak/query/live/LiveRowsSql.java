package daybreak.query.live;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** Writes what is in the log, and plans to be looked through. */
final class LiveRowsSql {

  private static final Budget ANY = Budget.lengthy(1_000_000, 10_000_000);

  static final NamedQuery EVENT =
      NamedQuery.of(
          "test.event-of-learner",
          """
          insert into event_store.event values
            (:position, :aggregate, :number, 'any', gen_random_uuid(), :type, 1, now(), :payload, '{}')
          """,
          ANY);

  static final NamedQuery BANK =
      NamedQuery.of(
          "test.events-of-bank",
          """
          insert into event_store.event
          select n, gen_random_uuid(), 0, 'question', gen_random_uuid(), 'content.question-validated',
                 1, now(), '{}', '{}'
            from generate_series(:first, :last) n
          """,
          ANY);

  static final NamedQuery PLAN =
      NamedQuery.of(
          "test.plan-of-one-card",
          """
          insert into learner.daily_plan values
            (:learner, :date, gen_random_uuid(), false, 'UTC', :start, :end,
             jsonb_build_object('items', jsonb_build_array(
               jsonb_build_object(
                 'id', cast(:item as text), 'refs', jsonb_build_array(cast(:card as text))))),
             '{}', 1)
          """,
          ANY);

  /** Five days of plans for each of 200 learners, of 20 items with 30 cards of decks each. */
  static final NamedQuery PLANS =
      NamedQuery.of(
          "test.plans-of-listeners",
          """
          insert into learner.daily_plan (
            learner_id, date, plan_id, awaited, time_zone, day_starts_at, day_ends_at, content,
            completed, sequence_number)
          select md5('listener ' || l)::uuid, '2026-03-01'::date + d, md5('plan ' || l || '/' || d)::uuid,
                 false, 'UTC', '2026-03-01T00:00Z'::timestamptz + d * interval '1 day',
                 '2026-03-02T00:00Z'::timestamptz + d * interval '1 day',
                 jsonb_build_object('items', (
                   select jsonb_agg(jsonb_build_object('id', gen_random_uuid(), 'refs', (
                            select jsonb_agg(md5('Deck 1' || i * 20 + r % 20 + 1)::uuid)
                              from generate_series(1, 30) r)))
                     from generate_series(0, 16) i)),
                 '{}', 1
            from generate_series(1, 200) l, generate_series(0, 4) d
          """,
          ANY);

  static final NamedQuery WORK =
      NamedQuery.of(
          "test.work-of-listeners",
          """
          insert into learner.work_done
          select md5('listener ' || l)::uuid, '2026-03-02T12:00Z'::timestamptz + n * interval '1 second',
                 md5('work ' || l || '/' || n)::uuid, md5('Deck 1' || n)::uuid, 1, n
            from generate_series(1, 200) l, generate_series(1, 200) n
          """,
          ANY);

  static final NamedQuery VACUUM =
      NamedQuery.of(
          "test.vacuum-of-listeners",
          "vacuum (analyze) learner.daily_plan, learner.work_done, learner.deck_card",
          ANY);

  private LiveRowsSql() {}
}
