package daybreak.query.operation;

import daybreak.schema.sql.Database;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.PlanCheck;
import daybreak.schema.testing.Statements;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The budgets of what operators read when everything has piled up. */
@ExtendWith(TestDatabaseExtension.class)
class OperationPlansTest {

  private static final UUID MIDDLE = UUID.fromString("7f000000-0000-4000-8000-000000000000");

  /** PostgreSQL's {@code md5('m7')::uuid}. */
  private static final UUID ASKED_FOR = UUID.fromString("0449904f-bf32-607b-f8ce-5c26823dbc29");

  private static final List<Map<String, Object>> PLACES =
      List.of(
          place(new UUID(0, 0), "", Instant.parse("0001-01-01T00:00:00Z")),
          place(ASKED_FOR, "content", Instant.parse("9999-12-31T00:00:00Z")),
          place(MIDDLE, "learner", Instant.parse("9999-12-31T00:00:00Z")));

  private final TestDatabase database;

  OperationPlansTest(TestDatabase database) {
    this.database = database;
  }

  private static Map<String, Object> place(UUID id, String projection, Instant moment) {
    return Map.of(
        "afterProjection", projection,
        "afterAggregate", id,
        "afterPosition", 0L,
        "projection", "learner",
        "parkedAt", moment,
        "requestedAt", moment,
        "after", id,
        "id", id,
        "size", 101);
  }

  @Test
  void every_statement_stays_within_its_budget() throws SQLException {
    pileUp();
    List<NamedQuery> statements =
        new ArrayList<>(Statements.in("daybreak.query.operation").values());
    statements.addAll(rollovers());
    try (var plans = new PlanCheck(database, DatabaseRole.WEB)) {
      for (NamedQuery statement : statements) {
        PLACES.forEach(place -> plans.check(statement, needed(statement, place)));
      }
      plans.hold(statements);
    }
  }

  /** Workers ask these as well, for their gauges. */
  private static List<NamedQuery> rollovers() {
    return Statements.in("daybreak.schema.operation").values().stream()
        .filter(statement -> statement.name().startsWith("operation.rollovers"))
        .toList();
  }

  private void pileUp() throws SQLException {
    Database owner = database.owner();
    owner.call(OperationRowsSql.PILE_OF_LETTERS).update();
    owner.call(OperationRowsSql.PILE_OF_PLANS).update();
    owner.call(OperationRowsSql.LEARNERS_OF_PLANS).update();
    owner.call(OperationRowsSql.PILE_OF_MENDINGS).update();
    owner.call(OperationRowsSql.PILE_OF_ROLLOVERS).update();
    owner.call(OperationRowsSql.PILE_OF_PROCESSES).update();
    owner.call(OperationRowsSql.TOKEN).bind("position", 6).bind("owner", "one/1").update();
    try (Connection admin = database.connectAsAdmin();
        Statement vacuum = admin.createStatement()) {
      vacuum.execute("vacuum analyze");
    }
  }

  private static Map<String, Object> needed(NamedQuery statement, Map<String, Object> place) {
    Map<String, Object> values = new HashMap<>(place);
    values.keySet().removeIf(name -> !statement.sql().contains(":" + name));
    return values;
  }
}
