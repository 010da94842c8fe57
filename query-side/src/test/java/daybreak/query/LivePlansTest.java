package daybreak.query;

import daybreak.query.live.LiveAtScale;
import daybreak.schema.scale.StudiesAtScaleSql;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.testing.PlanCheck;
import daybreak.schema.testing.Statements;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The budget of telling what 200 listeners have worked on, each with plans and decks at scale. */
@ExtendWith(TestDatabaseExtension.class)
class LivePlansTest {

  private final TestDatabase database;

  LivePlansTest(TestDatabase database) {
    this.database = database;
  }

  @Test
  void every_statement_stays_within_its_budget() throws SQLException {
    StudiesAtScaleSql.load(database.owner());
    LiveAtScale.load(database.owner());
    var statements = Statements.in("daybreak.query.live");
    try (var plans = new PlanCheck(database, DatabaseRole.WEB)) {
      plans.check(statements, LiveAtScale.GIVEN);
      plans.hold(statements.values());
    }
  }
}
