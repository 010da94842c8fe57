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
