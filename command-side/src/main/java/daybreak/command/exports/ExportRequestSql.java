package daybreak.command.exports;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements by which exports are asked for. */
final class ExportRequestSql {

  /// No row where the caller's key is used.
  static final NamedQuery ASK =
      NamedQuery.of(
          "operation.request-export",
          """
          insert into operation.export (
              id, format, after_position, until_position, until_at, types, requested_by,
              idempotency_key, fingerprint)
          select :id, :format, :after, :until, :moment,
                 case when :all then null::text[] else :types end, :caller, :key, :fingerprint
              on conflict (requested_by, idempotency_key) do nothing
          returning id
          """,
          Budget.instant(1, 60));

  /// `export_key_is_used_once`.
  static final NamedQuery OF_KEY =
      NamedQuery.of(
          "operation.export-of-key",
          """
          select id, fingerprint
            from operation.export
           where requested_by = :caller and idempotency_key = :key
          """,
          Budget.instant(1, 10));

  /// `export_pkey`. From here on it is shown no more, and a worker removes it.
  static final NamedQuery REMOVE =
      NamedQuery.of(
          "operation.request-removal-of-export",
          """
          update operation.export
             set removed_at = clock_timestamp(), expires_at = clock_timestamp()
           where id = :id
          """,
          Budget.instant(1, 60));

  private ExportRequestSql() {}
}
