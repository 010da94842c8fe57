package daybreak.schema.sql;

/** Statements on a table of the tests' own. */
final class DatabaseSql {

  private static final Budget SMALL = Budget.instant(1, 10);

  static final NamedQuery CREATE =
      NamedQuery.of(
          "door.create",
          """
          create table if not exists projection.note (
            id uuid primary key, note text, at timestamptz, extra jsonb)
          """,
          SMALL);

  static final NamedQuery CREATE_SEQUENCE =
      NamedQuery.of(
          "door.create-sequence", "create sequence if not exists projection.served", SMALL);

  static final NamedQuery EMPTY = NamedQuery.of("door.empty", "truncate projection.note", SMALL);

  static final NamedQuery INSERT =
      NamedQuery.of(
          "door.insert",
          "insert into projection.note (id, note, at, extra) values (:id, :note, :at, :extra)",
          SMALL);

  static final NamedQuery INSERT_ALL =
      NamedQuery.of(
          "door.insert-all",
          """
          insert into projection.note (id, note, at, extra)
          select * from unnest(:ids, :notes, :ats, :extras)
          """,
          SMALL);

  static final NamedQuery BY_ID =
      NamedQuery.of("door.by-id", "select * from projection.note where id = :id", SMALL);

  static final NamedQuery ANY =
      NamedQuery.of("door.any", "select * from projection.note where id = any(:ids)", SMALL);

  static final NamedQuery COUNT =
      NamedQuery.of("door.count", "select count(*) from projection.note", SMALL);

  static final NamedQuery ARRAYS =
      NamedQuery.of("door.arrays", "select :texts as texts, :ids as ids", SMALL);

  static final NamedQuery VALUES =
      NamedQuery.of(
          "door.values",
          "select date '2011-12-30' as date, 7 as small, 0.5::float8 as half, true as yes",
          SMALL);

  static final NamedQuery NUMBERED =
      NamedQuery.of(
          "door.numbered",
          """
          select n, n * 10 as tens, 'row ' || n as name from generate_series(1, 3) n order by n
          """,
          Budget.instant(3, 10));

  static final NamedQuery SLEEP =
      NamedQuery.of("door.sleep", "select pg_sleep(:seconds)::text as slept", SMALL);

  static final NamedQuery TIMEOUT =
      NamedQuery.of(
          "door.timeout", "select current_setting('statement_timeout') as timeout", SMALL);

  static final NamedQuery SERVE =
      NamedQuery.of(
          "door.serve",
          "select nextval('projection.served') as number from generate_series(1, :rows)",
          SMALL);

  static final NamedQuery SERVED =
      NamedQuery.of("door.served", "select last_value from projection.served", SMALL);

  private DatabaseSql() {}
}
