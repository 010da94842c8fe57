package daybreak.command.replay;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** Rows of replays as a worker writes them, and what has been asked. */
final class ReplayRowsSql {

  private static final Budget ANY = Budget.lengthy(100_000, 10_000_000);

  static final NamedQuery STANDS =
      NamedQuery.of(
          "test.replay-stands",
          """
          update operation.replay
             set state = :state, slot = :slot, rollback_until = :rollbackUntil
           where id = :id
          """,
          ANY);

  /** Its tables are those of before, in the other's slot. */
  static final NamedQuery SUPERSEDED =
      NamedQuery.of(
          "test.replay-superseded",
          """
          update operation.replay
             set state = 'superseded', superseded_by = :successor, slot = null
           where id = :id
          """,
          ANY);

  /** What a worker would do about each wish. */
  static final NamedQuery FULFIL =
      NamedQuery.of(
          "test.fulfil-wishes",
          """
          update operation.replay
             set state = case
                   when swap_wanted_at is not null then 'swapped'
                   when rollback_wanted_at is not null then 'rolled-back'
                   when cancel_wanted_at is not null then 'cancelled'
                   else state end,
                 slot = case when cancel_wanted_at is null then slot end,
                 refusal = null, swap_wanted_at = null, rollback_wanted_at = null
           where num_nonnulls(swap_wanted_at, rollback_wanted_at, cancel_wanted_at) > 0
          """,
          ANY);

  static final NamedQuery REFUSE =
      NamedQuery.of(
          "test.refuse-wishes",
          """
          update operation.replay
             set refusal = 'A processor does not let its token go', swap_wanted_at = null
           where swap_wanted_at is not null
          """,
          ANY);

  /** A worker cancels first, whatever else is wished. */
  static final NamedQuery CANCEL =
      NamedQuery.of(
          "test.cancel-what-is-wished-of",
          """
          update operation.replay
             set state = 'cancelled', slot = null
           where num_nonnulls(swap_wanted_at, rollback_wanted_at) > 0
          """,
          ANY);

  static final NamedQuery REFUSED =
      NamedQuery.of(
          "test.refused-before",
          "update operation.replay set refusal = 'A processor did not let its token go'",
          ANY);

  static final NamedQuery ASKED =
      NamedQuery.of(
          "test.asked-replays",
          """
          select concat_ws(
                   ' ', projection, purpose, until_position, learner_id, state,
                   comparison_wanted_at is not null, swap_reason, swap_even_if_different,
                   rollback_reason) as what
            from operation.replay
           order by requested_at
          """,
          ANY);

  static final NamedQuery WISHES =
      NamedQuery.of(
          "test.wishes",
          """
          select concat_ws(' ', wish, reason) as what
            from operation.replay_wish
           order by requested_at
          """,
          ANY);

  /** One each minute of an hour; the fifth and sixth of one moment. */
  static final NamedQuery EVENTS =
      NamedQuery.of(
          "test.an-hour-of-events",
          """
          insert into event_store.event
          select n, gen_random_uuid(), 0, 'x', gen_random_uuid(), 'in.the-log', 1,
                 '2026-03-01T12:00:00Z'::timestamptz
                   + case n when 6 then 5 else n end * interval '1 minute',
                 '{}', '{}'
            from generate_series(1, 60) n
          """,
          ANY);

  static final NamedQuery LEARNER =
      NamedQuery.of(
          "test.one-who-has-reviewed",
          """
          insert into event_store.event
          values (1, gen_random_uuid(), 0, 'card-study', gen_random_uuid(), 'deck.card-reviewed', 1,
                  now(), jsonb_build_object('learner', :learner), '{}')
          """,
          ANY);

  private ReplayRowsSql() {}
}
