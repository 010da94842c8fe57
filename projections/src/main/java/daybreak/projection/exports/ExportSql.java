package daybreak.projection.exports;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements by which workers do exports. */
final class ExportSql {

  /// The head of `export_open`; what other workers look at in this moment is passed over.
  static final NamedQuery TAKE =
      NamedQuery.of(
          "operation.take-export",
          """
          update operation.export taken
             set owner = :owner,
                 free_at = clock_timestamp() + interval '1 millisecond' * :lease,
                 started_at = coalesce(taken.started_at, clock_timestamp()),
                 position = coalesce(taken.position, taken.after_position),
                 seen_position = coalesce(taken.position, taken.after_position)
            from (
              select id
                from operation.export
               where ended_at is null and removed_at is null and free_at <= clock_timestamp()
               order by free_at, id
               limit 1
                 for update skip locked) next
           where taken.id = next.id
          returning taken.id, taken.format, taken.after_position, taken.until_position,
                    taken.until_at, taken.types is null as of_all_types, taken.types,
                    taken.position, taken.parts
          """,
          Budget.instant(1, 100));

  /// `export_pkey`. No row where it is another's by now, or is to be removed.
  static final NamedQuery RENEW =
      NamedQuery.of(
          "operation.renew-export",
          """
          update operation.export
             set free_at = clock_timestamp() + interval '1 millisecond' * :lease,
                 until_position = :until,
                 seen_position = :seen,
                 rate = :rate
           where id = :id and owner = :owner and ended_at is null and removed_at is null
          """,
          Budget.instant(1, 60));

  /// `export_pkey`. The row is locked from here to the end of the transaction: whoever takes the
  /// export comes after it.
  static final NamedQuery HOLD =
      NamedQuery.of(
          "operation.hold-export",
          """
          select id
            from operation.export
           where id = :id and owner = :owner and ended_at is null and removed_at is null
             for update
          """,
          Budget.instant(1, 20));

  /// `export_size` alone: an entry for each export that has files.
  static final NamedQuery SIZE =
      NamedQuery.of(
          "operation.size-of-exports",
          "select coalesce(sum(bytes), 0)::bigint as bytes from operation.export where bytes > 0",
          Budget.page(1, 200).answeredByIndexOnly());

  /// `export_file_pkey`, as many rows as there are types of events.
  static final NamedQuery ADD_FILES =
      NamedQuery.of(
          "operation.add-export-files",
          """
          insert into operation.export_file (
              export_id, name, type, version, from_position, to_position, rows, bytes, sha256)
          select :id::uuid, file.name, file.type, file.version, :from::bigint, :to::bigint, file.rows, file.bytes,
                 decode(file.hex, 'hex')
            from unnest(
                   :name, :type, :version, :rows, :bytes, :hexes)
                   as file (name, type, version, rows, bytes, hex)
          """,
          Budget.batch(100, 1_000));

  /// `export_pkey`.
  static final NamedQuery ADVANCE =
      NamedQuery.of(
          "operation.advance-export",
          """
          update operation.export
             set position = :position,
                 seen_position = :position,
                 parts = parts + 1,
                 rows = rows + :rows,
                 bytes = bytes + :bytes,
                 failures = 0,
                 cause = null,
                 free_at = clock_timestamp() + interval '1 millisecond' * :lease
           where id = :id
          """,
          Budget.instant(1, 60));

  /// `export_pkey`.
  static final NamedQuery COMPLETE =
      NamedQuery.of(
          "operation.complete-export",
          """
          update operation.export
             set ended_at = clock_timestamp(),
                 expires_at = clock_timestamp() + interval '1 millisecond' * :keep,
                 free_at = clock_timestamp(),
                 cause = null
           where id = :id
          """,
          Budget.instant(1, 60));

  /// `export_pkey`. After the most failures it is given up. Nothing where it is another's by now.
  static final NamedQuery PUT_OFF =
      NamedQuery.of(
          "operation.put-off-export",
          """
          update operation.export
             set failures = failures + 1,
                 cause = :cause,
                 free_at = clock_timestamp() + interval '1 second' * (failures + 1),
                 ended_at = case when failures + 1 >= :most then clock_timestamp() end,
                 expires_at =
                   case
                     when failures + 1 >= :most
                     then clock_timestamp() + interval '1 millisecond' * :keep
                   end
           where id = :id and owner = :owner and ended_at is null and removed_at is null
          """,
          Budget.instant(1, 60));

  /// `export_pkey`. Whoever stops hands on what it has; nothing where it is another's by now.
  static final NamedQuery LEAVE =
      NamedQuery.of(
          "operation.leave-export",
          """
          update operation.export
             set free_at = clock_timestamp() + interval '1 millisecond' * :pause
           where id = :id and owner = :owner and ended_at is null
          """,
          Budget.instant(1, 60));

  /// The head of `export_expiring`; not while a worker has it.
  static final NamedQuery EXPIRED =
      NamedQuery.of(
          "operation.expired-export",
          """
          select id
            from operation.export
           where expires_at <= clock_timestamp() and free_at <= clock_timestamp()
           order by expires_at
           limit 1
             for update skip locked
          """,
          Budget.instant(1, 60));

  /// `export_pkey`, and the rows of its files by `export_file_pkey`.
  static final NamedQuery REMOVE =
      NamedQuery.of(
          "operation.remove-export",
          "delete from operation.export where id = :id",
          Budget.batch(1, 10_000));

  /// `export_file_pkey`, as many rows as the export has files.
  static final NamedQuery NAMES =
      NamedQuery.of(
          "operation.names-of-export-files",
          "select name from operation.export_file where export_id = :id",
          Budget.batch(10_000, 1_000).answeredByIndexOnly());

  /// `export_file_pkey`, as many rows as the export has files.
  static final NamedQuery MANIFEST =
      NamedQuery.of(
          "operation.manifest-of-export",
          """
          select name, type, version, from_position, to_position, rows as file_rows,
                 bytes as file_bytes, sha256
            from operation.export_file
           where export_id = :id
           order by type, from_position
          """,
          Budget.batch(10_000, 1_000));

  private ExportSql() {}
}
