package daybreak.command.replay;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements by which a replay is asked for. */
final class ReplayRequestSql {

  /// No row where the caller's key is used, by `replay_key_is_used_once`, or where such a rebuild
  /// is there, by `replay_rebuilds_content_once` and `replay_rebuilds_learner_once`.
  static final NamedQuery ASK =
      NamedQuery.of(
          "replay.ask",
          """
          insert into operation.replay (
              id, projection, purpose, until_position, until_instant, learner_id, requested_by,
              idempotency_key, fingerprint)
          values (:id, :projection, :purpose, :until, :moment, :learner, :caller, :key, :fingerprint)
              on conflict do nothing
          returning id
          """,
          Budget.instant(1, 60));

  /// `replay_key_is_used_once`.
  static final NamedQuery OF_KEY =
      NamedQuery.of(
          "replay.of-key",
          """
          select id, fingerprint
            from operation.replay
           where requested_by = :caller and idempotency_key = :key
          """,
          Budget.instant(1, 10));

  /// The last event up to a moment, by halving: `event_pk` once for each power of two of the log.
  static final NamedQuery POSITION_AT =
      NamedQuery.of(
          "replay.position-at",
          """
          with recursive halving (low, high) as (
            select 0::bigint, coalesce(max(position), 0) from event_store.event
            union all
            select case when e.occurred_at <= :moment then m.middle else h.low end,
                   case when e.occurred_at <= :moment then h.high else m.middle - 1 end
              from halving h
             cross join lateral (select (h.low + h.high + 1) / 2 as middle) m
             cross join lateral (
               select event.occurred_at
                 from event_store.event
                where event.position <= m.middle
                order by event.position desc
                limit 1) e
             where h.low < h.high)
          select low as position
            from halving
           where low = high
          """,
          Budget.instant(1, 250));

  /// `event_learner_ix`: one who has done anything has a stream.
  static final NamedQuery LEARNER_IS_KNOWN =
      NamedQuery.of(
          "replay.learner-is-known",
          """
          select exists (
                   select
                     from event_store.event
                    where payload ->> 'learner' = :learner
                      and sequence_number = 0) as known
          """,
          Budget.instant(1, 10));

  private ReplayRequestSql() {}
}
