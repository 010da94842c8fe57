package daybreak.projection;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.projection.platform.Projection;
import daybreak.projection.testing.RandomBank;
import daybreak.projection.testing.ReadTables;
import daybreak.schema.following.LoggedEvent;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.Statements;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import daybreak.schema.testing.WrittenTables;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each read schema belongs to one projection, which declares its tables. */
@ExtendWith(TestDatabaseExtension.class)
class ProjectionTablesTest {

  private static final Budget ANY = Budget.batch(1_000, 10_000);

  private static final NamedQuery TABLES =
      NamedQuery.of(
          "testing.tables-of-schema",
          "select tablename as name from pg_catalog.pg_tables where schemaname = :schema",
          ANY);

  /** Those of the migrations themselves are not ours. */
  private static final NamedQuery NAMESAKES =
      NamedQuery.of(
          "testing.tables-of-one-name",
          """
          select relname::text as name
            from pg_catalog.pg_class
           where relkind in ('r', 'v')
             and relnamespace::regnamespace::text not in (
               'pg_catalog', 'information_schema', 'pg_toast', 'bootstrap', 'platform')
             and not starts_with(relnamespace::regnamespace::text, 'replay_')
           group by relname
          having count(*) > 1
          """,
          ANY);

  /** Whatever schema they are in. */
  private static final NamedQuery FILLED =
      NamedQuery.of(
          "testing.tables-with-rows",
          """
          select schemaname || '.' || tablename as name
            from pg_catalog.pg_tables
           where schemaname not in (
               'pg_catalog', 'information_schema', 'bootstrap', 'platform')
             and tablename <> 'lane'
             and query_to_xml(
                   format('select from %I.%I limit 1', schemaname, tablename), true, false, '')::text
                 like '%<row%'
          """,
          ANY);

  private final TestDatabase database;
  private final Database worker;
  private final List<Projection<?>> projections;

  ProjectionTablesTest(TestDatabase database) {
    this.database = database;
    this.worker = database.worker();
    this.projections = List.of(Projections.content(worker), Projections.learner(worker));
  }

  @Test
  void a_projection_declares_each_table_of_its_schema_once() {
    for (Projection<?> projection : projections) {
      List<String> tables =
          worker.call(TABLES).bind("schema", projection.name()).list(row -> row.text("name"));

      assertThat(projection.tables()).containsExactlyInAnyOrderElementsOf(tables);
    }
  }

  @Test
  void no_two_tables_of_any_schema_share_a_name() {
    assertThat(worker.call(NAMESAKES).list(row -> row.text("name"))).isEmpty();
  }

  /** But for those that serve what is asked of workers, which project nothing. */
  @Test
  void what_statements_write_is_what_projections_declare_in_whatever_schema() {
    Set<String> declared =
        projections.stream()
            .flatMap(projection -> projection.tables().stream())
            .collect(Collectors.toSet());

    assertThat(
            Statements.in("daybreak.projection").values().stream()
                .filter(statement -> !statement.name().startsWith("operation."))
                .map(NamedQuery::sql)
                .flatMap(sql -> WrittenTables.of(sql).stream())
                .collect(Collectors.toSet()))
        .isEqualTo(declared);
  }

  @Test
  void a_projection_writes_its_own_tables_and_no_other() {
    List<LoggedEvent> history = new RandomBank(20260301, 30).history().events();
    for (Projection<?> projection : projections) {
      ReadTables.clear(database.owner());

      worker.inTransaction(() -> projection.apply(history));

      assertThat(database.owner().call(FILLED).list(row -> row.text("name")))
          .containsExactlyInAnyOrderElementsOf(
              declared(projection).filter(table -> !table.endsWith(".pool_writer")).toList());
    }
  }

  private static Stream<String> declared(Projection<?> projection) {
    return projection.tables().stream().map(table -> projection.name() + "." + table);
  }
}
