package daybreak.query.exports;

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

/** The budgets of what is read of exports where there have been many, of many files. */
@ExtendWith(TestDatabaseExtension.class)
class ExportPlansTest {

  private static final List<Given> GIVEN =
      List.of(
          Given.row(
              "operation.exports",
              """
              select '9999-12-31T00:00:00Z'::timestamptz as "requestedAt", md5('x7')::uuid as after,
                101 as size
              """),
          Given.row("operation.export", "select md5('x7')::uuid as id"),
          Given.row(
              "operation.export-file",
              "select md5('x7')::uuid as id, 'type=a.type-7/part-7' as name"));

  private final TestDatabase database;

  ExportPlansTest(TestDatabase database) {
    this.database = database;
  }

  @Test
  void every_statement_stays_within_its_budget() throws SQLException {
    LogAtScaleSql.load(database.owner());
    Map<String, NamedQuery> statements = Statements.in("daybreak.query.exports");
    try (var plans = new PlanCheck(database, DatabaseRole.WEB)) {
      plans.check(statements, GIVEN);
      plans.hold(statements.values());
    }
  }
}
