package daybreak.schema.eventstore;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements of an append transaction, in the order in which they are sent. */
final class AppendSql {

  /**
   * Waits for the one appender's lock, which no other role can hold, then bounds the time it may be
   * held; a hung holder is ended by the server. The timer of the role's own transaction timeout
   * runs already, and only starts anew when it has been switched off. The plans of the other
   * statements are made once and use indexes even while the tables are empty.
   */
  static final NamedQuery LOCK =
      NamedQuery.of(
          "event.lock",
          """
          select event_store.lock_appender(),
                 set_config('transaction_timeout', '0', true),
                 set_config('transaction_timeout', :bound, true) as bound,
                 set_config('statement_timeout', :bound, true),
                 set_config('plan_cache_mode', 'force_generic_plan', true),
                 set_config('enable_seqscan', 'off', true)
          """,
          Budget.batch(1, 20));

  /// Finds what an earlier try has committed: `event_aggregate_sequence_uk`, `command_result_pk`.
  static final NamedQuery FIND_COMMITTED =
      NamedQuery.of(
          "event.find-committed",
          """
          select o.command, false as key_taken, max(e.position) as position
            from unnest(:event_command, :aggregate_id, :sequence_number, :event_id)
                   as o (command, aggregate_id, sequence_number, event_id)
            join event_store.event e
              on e.aggregate_id = o.aggregate_id
             and e.sequence_number = o.sequence_number
             and e.event_id = o.event_id
           group by o.command
          union
          select k.command, false, r.position
            from unnest(:result_command, :principal, :idempotency_key, :attempt)
                   as k (command, principal, idempotency_key, attempt)
            join event_store.command_result r
              on r.principal = k.principal
             and r.idempotency_key = k.idempotency_key
             and r.attempt = k.attempt
          """,
          Budget.batch(2_000, 20_000));

  /// Refuses commands whose key or sequence number is taken and inserts the others: `event_pk` for
  /// the head, `event_aggregate_sequence_uk`, `command_result_pk`; a row or two and three index
  /// entries for each event. Answers the old head and the refused commands. Payloads may be big,
  /// and every step that carried them along would copy them.
  static final NamedQuery APPEND =
      NamedQuery.of(
          "event.append",
          """
          with
            head as materialized (
              select coalesce(max(position), 0) as position from event_store.event
            ),
            offered as materialized (
              select *
                from unnest(
                       :event_command, :aggregate_id, :sequence_number, :aggregate_type, :event_id,
                       :event_type, :event_version, :occurred_at, :metadata)
                     with ordinality
                     as o (command, aggregate_id, sequence_number, aggregate_type, event_id,
                           event_type, event_version, occurred_at, metadata, place)
            ),
            keyed as materialized (
              select *
                from unnest(
                       :result_command, :principal, :idempotency_key, :fingerprint, :status,
                       :body, :attempt)
                     as k (command, principal, idempotency_key, fingerprint, status, body, attempt)
            ),
            refused as materialized (
              select k.command, true as key_taken
                from keyed k
                join event_store.command_result r
                  on r.principal = k.principal and r.idempotency_key = k.idempotency_key
              union
              select o.command, false
                from offered o
                join event_store.event e
                  on e.aggregate_id = o.aggregate_id and e.sequence_number = o.sequence_number
            ),
            accepted as materialized (
              select o.*, head.position + row_number() over (order by o.place) as position
                from offered o
                cross join head
               where o.command not in (select command from refused)
            ),
            appended as (
              insert into event_store.event (
                position, aggregate_id, sequence_number, aggregate_type, event_id, event_type,
                event_version, occurred_at, payload, metadata)
              select position, aggregate_id, sequence_number, aggregate_type, event_id, event_type,
                     event_version,
                     timestamptz 'epoch' + occurred_at * interval '1 microsecond',
                     convert_from((:payload::bytea[])[place::int], 'UTF8')::jsonb,
                     convert_from(metadata, 'UTF8')::jsonb
                from accepted
            ),
            answered as (
              insert into event_store.command_result (
                principal, idempotency_key, fingerprint, status, body, position, attempt,
                completed_at)
              select k.principal, k.idempotency_key, k.fingerprint, k.status, k.body::jsonb,
                     coalesce(
                       (select max(a.position) from accepted a where a.command = k.command),
                       head.position),
                     k.attempt, :now
                from keyed k
                cross join head
               where k.command not in (select command from refused)
            )
          select -1 as command, false as key_taken, position from head
          union all
          select command, bool_or(key_taken), 0 from refused group by command
          """,
          Budget.batch(2_001, 30_000));

  private AppendSql() {}
}
