package daybreak.projection.exports;

import daybreak.schema.scale.LogAtScaleSql;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.Given;
import daybreak.schema.testing.PlanCheck;
import daybreak.schema.testing.Statements;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What exports cost the server beside the reading of the log, where there have been many. */
@ExtendWith(TestDatabaseExtension.class)
class ExportPlansTest {

  private static final List<Given> GIVEN =
      List.of(
          Given.nothing("operation.size-of-exports"),
          Given.row("operation.names-of-export-files", "select md5('x7')::uuid as id"),
          Given.row("operation.manifest-of-export", "select md5('x7')::uuid as id"),
          Given.row("operation.take-export", "select 'one' as owner, 30000::bigint as lease"),
          Given.row(
              "operation.renew-export",
              """
              select 30000::bigint as lease, 200000::bigint as until, 10::bigint as seen,
                1::double precision as rate, md5('x7')::uuid as id, 'one' as owner
              """),
          Given.row("operation.hold-export", "select md5('x7')::uuid as id, 'one' as owner"),
          Given.row(
              "operation.add-export-files",
              """
              select md5('x7')::uuid as id, 1::bigint as "from", 1000::bigint as "to",
                array_agg('new-' || i) as name, array_agg('a.type-' || i) as type,
                array_agg(1) as version, array_agg(1::bigint) as rows, array_agg(1::bigint) as bytes,
                array_agg('00'::text) as hexes
              from generate_series(1, 40) i
              """),
          Given.row(
              "operation.advance-export",
              """
              select 1000::bigint as position, 1::bigint as rows, 1::bigint as bytes,
                30000::bigint as lease, md5('x7')::uuid as id
              """),
          Given.row(
              "operation.complete-export", "select 30000::bigint as keep, md5('x7')::uuid as id"),
          Given.row(
              "operation.put-off-export",
              """
              select 'a cause' as cause, 5 as most, 30000::bigint as keep, md5('x8')::uuid as id,
                'one' as owner
              """),
          Given.row(
              "operation.leave-export",
              "select 0::bigint as pause, md5('x9')::uuid as id, 'one' as owner"),
          Given.nothing("operation.expired-export"),
          Given.row("operation.remove-export", "select md5('x7')::uuid as id"));

  private final TestDatabase database;

  ExportPlansTest(TestDatabase database) {
    this.database = database;
  }

  @Test
  void every_statement_stays_within_its_budget() throws SQLException {
    LogAtScaleSql.load(database.owner());
    Map<String, NamedQuery> statements = Statements.in("daybreak.projection.exports");
    try (var plans = new PlanCheck(database, DatabaseRole.WORKER)) {
      plans.check(statements, GIVEN);
      plans.hold(statements.values());
    }
  }
}
