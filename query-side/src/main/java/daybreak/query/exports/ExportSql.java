package daybreak.query.exports;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements that read exports. */
final class ExportSql {

  /// `export_newest` backwards.
  static final NamedQuery NEWEST =
      NamedQuery.of(
          "operation.exports",
          """
          select t.*, p.*
          from projection.learner_as_of t
          left join lateral (
            select
              id, format, after_position, until_position, until_at, types is null as of_all_types,
              types, requested_by, requested_at, owner, position, seen_position, rate, rows, bytes,
              cause, ended_at, expires_at
            from operation.export
            where (requested_at, id) < (:requestedAt, :after) and removed_at is null
            order by requested_at desc, id desc
            limit :size) p on true
          order by p.requested_at desc, p.id desc
          """,
          Budget.page(101, 500));

  /// `export_pkey`, and `export_file_pkey`: as many rows as there are files, which a part has no
  /// more of than there are types, and an export about 64 parts.
  static final NamedQuery ONE =
      NamedQuery.of(
          "operation.export",
          """
          select
            t.*, p.id, p.format, p.after_position, p.until_position, p.until_at,
            p.types is null as of_all_types, p.types, p.requested_by, p.requested_at, p.owner,
            p.position, p.seen_position, p.rate, p.rows, p.bytes, p.cause, p.ended_at, p.expires_at,
            f.name, f.type, f.version, f.from_position, f.to_position, f.rows as file_rows,
            f.bytes as file_bytes, f.sha256
          from projection.learner_as_of t
          join operation.export p on p.id = :id and p.removed_at is null
          left join operation.export_file f on f.export_id = p.id
          order by f.type, f.from_position
          """,
          Budget.page(3_000, 500));

  /// `export_pkey` and `export_file_pkey`, a row each.
  static final NamedQuery FILE =
      NamedQuery.of(
          "operation.export-file",
          """
          select
            t.*, p.format, f.name, f.type, f.version, f.from_position, f.to_position,
            f.rows as file_rows, f.bytes as file_bytes, f.sha256
          from projection.learner_as_of t
          join operation.export p on p.id = :id and p.removed_at is null
          join operation.export_file f on f.export_id = p.id and f.name = :name
          """,
          Budget.instant(1, 30));

  private ExportSql() {}
}
