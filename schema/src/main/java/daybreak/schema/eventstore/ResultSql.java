package daybreak.schema.eventstore;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements that read and expire the results of commands. */
final class ResultSql {

  /// What a command answered: `command_result_pk`, one row.
  static final NamedQuery FIND =
      NamedQuery.of(
          "event.result-of-key",
          """
          select fingerprint, status, body, position, completed_at
            from event_store.command_result
           where principal = :principal
             and idempotency_key = :key
          """,
          Budget.instant(1, 6));

  /// Removes the oldest results: `command_result_completed_at_ix`, 1,000 rows at a time.
  static final NamedQuery REMOVE_BEFORE =
      NamedQuery.of(
          "event.remove-results-before",
          """
          delete from event_store.command_result
           where ctid = any (array(
             select ctid
               from event_store.command_result
              where completed_at < :moment
              order by completed_at
              limit :limit))
          """,
          Budget.batch(1_000, 8_000));

  private ResultSql() {}
}
