package daybreak.schema.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.NamedQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A statement that finds nothing costs nothing, however it is planned. */
@ExtendWith(TestDatabaseExtension.class)
class PlanCheckTest {

  private static final NamedQuery READ =
      NamedQuery.of(
          "test.read", "select id from content.subject where id = :id", Budget.instant(1, 10));

  private static final NamedQuery WRITE =
      NamedQuery.of(
          "test.write", "delete from content.subject where id = :id", Budget.instant(1, 10));

  private static final Map<String, NamedQuery> STATEMENTS =
      Map.of("test.read", READ, "test.write", WRITE);

  private final TestDatabase database;

  PlanCheckTest(TestDatabase database) {
    this.database = database;
  }

  @Test
  void a_statement_that_has_hit_no_rows_is_found() throws SQLException {
    try (var plans = new PlanCheck(database, DatabaseRole.MIGRATOR)) {
      plans.check(READ, Map.of("id", new UUID(0, 0)));
      plans.check(WRITE, Map.of("id", new UUID(0, 0)));

      assertThatThrownBy(() -> plans.hold(STATEMENTS.values()))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("those that hit rows");
    }
  }

  @Test
  void what_is_given_hits_rows_or_says_why_not() throws SQLException {
    try (var plans = new PlanCheck(database, DatabaseRole.MIGRATOR)) {
      for (String statement : STATEMENTS.keySet()) {
        Given given = Given.row(statement, "select md5('nobody')::uuid as id");

        assertThatThrownBy(() -> plans.check(STATEMENTS, List.of(given)))
            .isInstanceOf(AssertionError.class)
            .hasMessageContaining("whether rows are hit");
        assertThatCode(() -> plans.check(STATEMENTS, List.of(given.thatMisses("It is empty"))))
            .doesNotThrowAnyException();
      }
    }
  }

  @Test
  void arrays_without_elements_are_given_to_nobody() throws SQLException {
    Given given = Given.columns("test.read", "select 1 as id where false");
    try (Connection owner = database.connect(DatabaseRole.MIGRATOR)) {
      assertThatThrownBy(() -> given.parameters(owner))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("no row");
    }
  }
}
