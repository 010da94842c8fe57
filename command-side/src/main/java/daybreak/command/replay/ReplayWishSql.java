package daybreak.command.replay;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements by which something is wished of a replay. */
final class ReplayWishSql {

  /// `replay_pkey`, and of one that was superseded by which other once more. Of what has ended no
  /// more is awaited than that its tables are gone.
  static final NamedQuery FIND =
      NamedQuery.of(
          "replay.wished-of",
          """
          select id, projection, purpose, until_position, until_instant, learner_id, requested_by,
                 requested_at, state, slot, position, head, events_per_second, eta_seconds,
                 started_at, ended_at, cause, refusal, rollback_until, tables, comparison,
                 case
                   when state in ('superseded', 'rolled-back', 'cancelled', 'failed')
                     then cancel_wanted_at is not null and slot is not null
                   else num_nonnulls(
                     comparison_wanted_at, swap_wanted_at, rollback_wanted_at, cancel_wanted_at) > 0
                 end as wished,
                 (
                   select successor.rollback_until
                     from operation.replay successor
                    where successor.id = replay.superseded_by and successor.state = 'swapped'
                 ) as restorable_until
            from operation.replay
           where id = :id
          """,
          Budget.instant(1, 20));

  /// No row where the caller's key is used, by `replay_wish_key_is_used_once`.
  static final NamedQuery KEEP =
      NamedQuery.of(
          "replay.keep-wish",
          """
          insert into operation.replay_wish (
              id, replay_id, wish, reason, requested_by, idempotency_key, fingerprint)
          values (:id, :replay, :wish, :reason, :caller, :key, :fingerprint)
              on conflict (requested_by, idempotency_key) do nothing
          returning id
          """,
          Budget.instant(1, 40));

  /// `replay_wish_key_is_used_once`, and of the replay's wishes `replay_wish_newest` backwards.
  static final NamedQuery OF_KEY =
      NamedQuery.of(
          "replay.wish-of-key",
          """
          select fingerprint,
                 id = (
                   select newest.id
                     from operation.replay_wish newest
                    where newest.replay_id = replay_wish.replay_id
                    order by newest.requested_at desc, newest.id desc
                    limit 1) as last
            from operation.replay_wish
           where requested_by = :caller and idempotency_key = :key
          """,
          Budget.instant(1, 20));

  /// `replay_pkey`.
  static final NamedQuery COMPARE =
      NamedQuery.of(
          "replay.wish-comparison",
          """
          update operation.replay
             set comparison_wanted_at = clock_timestamp(), comparison_wanted_by = :caller
           where id = :id
          """,
          Budget.instant(1, 40));

  /// `replay_pkey`.
  static final NamedQuery SWAP =
      NamedQuery.of(
          "replay.wish-swap",
          """
          update operation.replay
             set swap_wanted_at = clock_timestamp(), swap_wanted_by = :caller,
                 swap_reason = :reason, swap_even_if_different = :evenIfDifferent
           where id = :id
          """,
          Budget.instant(1, 40));

  /// `replay_pkey`.
  static final NamedQuery ROLL_BACK =
      NamedQuery.of(
          "replay.wish-rollback",
          """
          update operation.replay
             set rollback_wanted_at = clock_timestamp(), rollback_wanted_by = :caller,
                 rollback_reason = :reason
           where id = :id
          """,
          Budget.instant(1, 40));

  /// `replay_pkey`.
  static final NamedQuery CANCEL =
      NamedQuery.of(
          "replay.wish-cancel",
          """
          update operation.replay
             set cancel_wanted_at = clock_timestamp(), cancel_wanted_by = :caller
           where id = :id
          """,
          Budget.instant(1, 40));

  private ReplayWishSql() {}
}
