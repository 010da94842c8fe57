package daybreak.schema.testing;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.NamedQuery;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements under {@code explain (analyze, buffers)} and holds them to their {@link Budget}.
 * Each is planned twice: for the parameters given, and generically, as the server does for a
 * prepared statement it has seen often. What a statement writes is rolled back. The data has to be
 * of real scale, and vacuumed where a statement is to be index-only.
 */
public final class PlanCheck implements AutoCloseable {

  private final Connection connection;

  /** Checks statements as they run for a role, on a connection of its own. */
  public PlanCheck(TestDatabase database, DatabaseRole role) throws SQLException {
    connection = database.connect(role);
    connection.setAutoCommit(false);
  }

  /** Fails, showing the plan, unless both plans stay within the statement's budget. */
  public void check(NamedQuery query, Map<String, ? extends @Nullable Object> parameters) {
    hold(query, plan(query, parameters, "force_custom_plan"));
    hold(query, plan(query, parameters, "force_generic_plan"));
  }

  /**
   * The shared pages that a statement touches, as it is planned for the parameters given and once
   * the connection knows the catalogue.
   */
  public long buffers(NamedQuery query, Map<String, ? extends @Nullable Object> parameters) {
    Plan _ = plan(query, parameters, "force_custom_plan");
    return plan(query, parameters, "force_custom_plan").buffers();
  }

  private static void hold(NamedQuery query, Plan plan) {
    Budget budget = query.budget();
    assertThat(plan.rows()).as("rows of %s: %s", query, plan).isLessThanOrEqualTo(budget.rows());
    assertThat(plan.buffers())
        .as("buffers of %s: %s", query, plan)
        .isLessThanOrEqualTo(budget.buffers());
    if (budget.indexOnly()) {
      assertThat(plan.heapVisits()).as("tables visited by %s: %s", query, plan).isEmpty();
    }
  }

  private Plan plan(
      NamedQuery query, Map<String, ? extends @Nullable Object> parameters, String mode) {
    var prepared = PreparedText.of(query.sql(), parameters);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set local plan_cache_mode = " + mode);
      statement.execute(prepared.prepare());
      try (ResultSet rows =
          statement.executeQuery("explain (analyze, buffers, format json) " + prepared.execute())) {
        rows.next();
        return Plan.parse(rows.getString(1));
      } finally {
        statement.execute("deallocate all");
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(query + " cannot be explained: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
