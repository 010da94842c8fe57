package daybreak.schema.replay;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements that make, fill, hold, swap and drop the tables of a slot. */
final class SlotSql {

  /// No table: which tables the statements of this transaction see.
  static final NamedQuery SEE =
      NamedQuery.of(
          "replay.see",
          "select set_config('search_path', :path, true) as path",
          Budget.instant(1, 10));

  /// The catalogue: as many tables as the projection has.
  static final NamedQuery MAKE =
      NamedQuery.of(
          "replay.make-tables",
          "select operation.replay_make(:slot, :projection)::text as made",
          Budget.lengthy(1, 100_000));

  /// The catalogue: as many tables as the projection has.
  static final NamedQuery DROP =
      NamedQuery.of(
          "replay.drop-tables",
          "select operation.replay_drop(:slot, :projection)::text as dropped",
          Budget.lengthy(1, 100_000));

  /// The whole table that lacks an index, once.
  static final NamedQuery INDEX =
      NamedQuery.of(
          "replay.make-index",
          "select operation.replay_index(:slot, :projection) as made",
          Budget.lengthy(1, 10_000_000));

  /// All tables that the role may, which are those of slots: what readers plan by, and index-only.
  static final NamedQuery VACUUM =
      NamedQuery.of("replay.vacuum", "vacuum (analyze)", Budget.lengthy(0, 10_000_000));

  /// All tables of the slot, whole.
  static final NamedQuery ROWS =
      NamedQuery.of(
          "replay.count-rows",
          "select name, number from operation.replay_rows(:slot, :projection)",
          Budget.lengthy(100, 10_000_000));

  /// The catalogue: the tables of the schema.
  static final NamedQuery TABLES =
      NamedQuery.of(
          "replay.tables",
          """
          select tablename as name
            from pg_catalog.pg_tables
           where schemaname = :schema
           order by tablename
          """,
          Budget.page(100, 5_000));

  /// The catalogue: the tables of the slot.
  static final NamedQuery BYTES =
      NamedQuery.of(
          "replay.bytes",
          """
          select coalesce(sum(pg_total_relation_size(c.oid)), 0)::bigint as bytes
            from pg_catalog.pg_class c
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
           where n.nspname = any (:schemas)
             and c.relkind = 'r'
          """,
          Budget.page(1, 5_000));

  /// `token_pk`, a row for each projection, and where tables are held all that is parked.
  static final NamedQuery HOLD =
      NamedQuery.of(
          "replay.hold",
          "select projection, reached from operation.replay_hold(:projections, :tables)",
          Budget.lengthy(2, 100_000));

  /// The catalogue, and all that is parked.
  static final NamedQuery SWAP =
      NamedQuery.of(
          "replay.swap",
          "select operation.replay_swap(:slot, :projections)::text as swapped",
          Budget.lengthy(1, 100_000));

  /// One table and the one that readers see, whole.
  static final NamedQuery DIFFERENCE =
      NamedQuery.of(
          "replay.difference",
          """
          select live, replayed, only_live, only_replayed, different, keys::text as keys
            from operation.replay_difference(:slot, :projection, :table_name)
          """,
          Budget.lengthy(1, 10_000_000));

  /// No table: whoever waits for a lock longer than that gives way.
  static final NamedQuery PATIENCE =
      NamedQuery.of(
          "replay.patience",
          "select set_config('lock_timeout', '1s', true) as patience",
          Budget.instant(1, 10));

  /// No table: what is compared is of one moment.
  static final NamedQuery ONE_MOMENT =
      NamedQuery.of(
          "replay.one-moment",
          "set transaction isolation level repeatable read, read only",
          Budget.instant(0, 1));

  private SlotSql() {}
}
