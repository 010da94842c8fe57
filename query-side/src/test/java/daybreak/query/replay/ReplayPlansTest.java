package daybreak.query.replay;

import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.Given;
import daybreak.schema.testing.PlanCheck;
import daybreak.schema.testing.Statements;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The budgets of what is read of replays, when there have been many, of large tables. */
@ExtendWith(TestDatabaseExtension.class)
class ReplayPlansTest {

  private static final List<Given> GIVEN =
      List.of(
          Given.row(
              "replay.newest",
              """
              select '9999-12-31T00:00:00Z'::timestamptz as "requestedAt",
                '00000000-0000-0000-0000-000000000000'::uuid as after, 101 as size
              """),
          Given.row("replay.as-it-stands", "select md5('m7')::uuid as id"),
          Given.row(
              "replay.rows",
              """
              select md5('m7')::uuid as id, 'question' as table,
                array['7f000000-0000-4000-8000-000000000000'] as after, 100 as size,
                1048576 as bytes
              """));

  private final TestDatabase database;

  ReplayPlansTest(TestDatabase database) {
    this.database = database;
  }

  @Test
  void every_statement_stays_within_its_budget() throws SQLException {
    database.owner().call(ReplayRowsSql.PILE_OF_REPLAYS).update();
    database.owner().call(ReplayRowsSql.PILE_OF_QUESTIONS).update();
    try (Connection admin = database.connectAsAdmin();
        Statement vacuum = admin.createStatement()) {
      vacuum.execute("vacuum analyze");
    }
    Map<String, NamedQuery> statements = Statements.in("daybreak.query.replay");
    try (var plans = new PlanCheck(database, DatabaseRole.WEB)) {
      plans.check(statements, GIVEN);
      plans.hold(statements.values());
    }
  }
}
