package daybreak.schema.eventstore;

import daybreak.schema.scale.LogAtScaleSql;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.PlanCheck;
import daybreak.schema.testing.Statements;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the log costs, and what is kept beside it, when much has happened. */
@ExtendWith(TestDatabaseExtension.class)
class LogPlansTest {

  /** The query side checks these, beside what operators read of them. */
  private static final Set<String> ELSEWHERE =
      Set.of("operation.rollovers", "operation.rollovers-asked");

  private final TestDatabase database;

  LogPlansTest(TestDatabase database) {
    this.database = database;
  }

  @Test
  void every_statement_stays_within_its_budget() throws SQLException {
    LogAtScaleSql.load(database.owner());
    Map<String, NamedQuery> statements = Statements.in("daybreak.schema");
    statements.keySet().removeAll(ELSEWHERE);
    try (var plans = new PlanCheck(database, DatabaseRole.MIGRATOR)) {
      plans.check(statements, LogGiven.ALL);
      plans.check(statements, BesideTheLogGiven.ALL);
      plans.check(statements, ReplaysGiven.ALL);
      plans.hold(statements.values());
    }
  }
}
