package daybreak.command.operation;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements by which something to be mended is asked for. */
final class MendingRequestSql {

  /// `dead_letter_id_is_one`. No row where there is no such letter, or the caller's key is used.
  static final NamedQuery OF_EVENT =
      NamedQuery.of(
          "operation.request-mending-of-event",
          """
          insert into operation.mending (
              id, action, follower, aggregate_id, position, reason, requested_by, idempotency_key,
              fingerprint)
          select :id, :action, letter.projection, letter.aggregate_id, letter.position, :reason,
                 :caller, :key, :fingerprint
            from projection.dead_letter letter
           where letter.id = :letter
              on conflict (requested_by, idempotency_key) do nothing
          returning id
          """,
          Budget.instant(1, 60));

  /// `generation_pkey`, two rows at most. No row where there is no such plan, or the caller's key
  /// is used.
  static final NamedQuery OF_PLAN =
      NamedQuery.of(
          "operation.request-mending-of-plan",
          """
          insert into operation.mending (
              id, action, aggregate_id, reason, requested_by, idempotency_key, fingerprint)
          select :id, :action, parked.plan_id, :reason, :caller, :key, :fingerprint
            from (
              select plan_id
                from plan.generation
               where plan_id = :plan and parked_at is not null
               limit 1) parked
              on conflict (requested_by, idempotency_key) do nothing
          returning id
          """,
          Budget.instant(1, 60));

  /// `mending_key_is_used_once`.
  static final NamedQuery OF_KEY =
      NamedQuery.of(
          "operation.mending-of-key",
          """
          select id, fingerprint
            from operation.mending
           where requested_by = :caller and idempotency_key = :key
          """,
          Budget.instant(1, 10));

  /// `mending_pkey`.
  static final NamedQuery FIND =
      NamedQuery.of(
          "operation.asked-for",
          """
          select id, action, follower, aggregate_id, position, reason, requested_by, requested_at,
                 changed, waiting, cause, ended_at
            from operation.mending
           where id = :id
          """,
          Budget.instant(1, 10));

  private MendingRequestSql() {}
}
