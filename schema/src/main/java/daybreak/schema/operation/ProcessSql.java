package daybreak.schema.operation;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements by which a process shows that it lives. */
final class ProcessSql {

  /// `process_pkey`.
  static final NamedQuery RENEW =
      NamedQuery.of(
          "operation.renew-process",
          """
          insert into operation.process (name, tier, started_at, seen_at, pools, rates)
          values (:name, :tier, clock_timestamp(), clock_timestamp(), :pools, :rates)
              on conflict (name) do update
             set seen_at = excluded.seen_at,
                 pools = excluded.pools,
                 rates = excluded.rates
          """,
          Budget.instant(1, 40));

  /// The whole table: a row for each process of the last hour.
  static final NamedQuery FORGET_DEAD =
      NamedQuery.of(
          "operation.forget-dead-processes",
          """
          delete from operation.process
           where seen_at < clock_timestamp() - interval '1 hour'
          """,
          Budget.page(100, 1_000));

  /// `process_pkey`.
  static final NamedQuery REMOVE =
      NamedQuery.of(
          "operation.remove-process",
          "delete from operation.process where name = :name",
          Budget.instant(1, 20));

  private ProcessSql() {}
}
