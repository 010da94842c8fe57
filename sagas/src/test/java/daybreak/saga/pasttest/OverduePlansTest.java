package daybreak.saga.pasttest;

import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.testing.Given;
import daybreak.schema.testing.PlanCheck;
import daybreak.schema.testing.Statements;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What it costs to look for tests whose time has run out among many that run. */
@ExtendWith(TestDatabaseExtension.class)
class OverduePlansTest {

  private final TestDatabase database;

  OverduePlansTest(TestDatabase database) {
    this.database = database;
  }

  @Test
  void every_statement_stays_within_its_budget() throws SQLException {
    RunningTestsSql.many(database.owner());
    var statements = Statements.in("daybreak.saga.pasttest");
    try (var plans = new PlanCheck(database, DatabaseRole.WORKER)) {
      plans.check(
          statements,
          List.of(
              Given.row("pasttest.overdue-tests", from("1970-01-01T00:00Z", "2026-01-01T01:00Z")),
              Given.row("pasttest.overdue-tests", from("2026-01-01T05:00Z", "2026-01-01T10:00Z")),
              Given.row("pasttest.overdue-tests", from("1970-01-01T00:00Z", "2026-01-01T00:00Z"))
                  .thatMisses("No test is overdue most of the time")));
      plans.hold(statements.values());
    }
  }

  private static String from(String deadline, String now) {
    return """
    select timestamptz '%s' as now, timestamptz '%s' as deadline,
      md5('none')::uuid as after, 100 as size
    """
        .formatted(now, deadline);
  }
}
