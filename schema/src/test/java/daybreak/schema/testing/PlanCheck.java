package daybreak.schema.testing;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.NamedQuery;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements under {@code explain (analyze, buffers)} and holds them to their {@link Budget}.
 * Each is planned twice: for the parameters given, and generically, as the server does for a
 * prepared statement it has seen often. What it answers is made ready to be sent, values stored out
 * of line included; what it writes is rolled back. The data has to be of real scale, and vacuumed
 * where a statement is to be index-only.
 */
public final class PlanCheck implements AutoCloseable {

  private static final String EXPLAIN =
      "explain (analyze, buffers, serialize binary, format json) ";

  private static final String CUSTOM = "force_custom_plan";
  private static final String GENERIC = "force_generic_plan";

  private final TestDatabase database;
  private final Connection connection;
  private final Costs costs = new Costs();
  private final Set<String> hitting = new TreeSet<>();

  /** Checks statements as they run for a role, on a connection of its own. */
  public PlanCheck(TestDatabase database, DatabaseRole role) throws SQLException {
    this.database = database;
    connection = database.connect(role);
    seeReadTables(connection, role);
    connection.setAutoCommit(false);
  }

  /** The owner runs what the worker does, whose path is the role's own. */
  private static void seeReadTables(Connection session, DatabaseRole role) throws SQLException {
    if (role == DatabaseRole.MIGRATOR) {
      try (Statement statement = session.createStatement()) {
        statement.execute("set search_path = content, learner, projection");
      }
    }
  }

  /** Fails, showing the plan, unless both plans stay within the statement's budget. */
  public void check(NamedQuery query, Map<String, ? extends @Nullable Object> parameters) {
    if (hits(query, parameters)) {
      hitting.add(query.name());
    }
  }

  /**
   * Checks statements, found by their names, in the order and with what is given to them; tells of
   * all that fail. What is given hits rows, or says why not.
   */
  public void check(Map<String, NamedQuery> statements, List<Given> givens) throws SQLException {
    try (Connection owner = database.connect(DatabaseRole.MIGRATOR)) {
      assertThat(givens).allSatisfy(given -> check(query(statements, given), given, owner));
    }
  }

  private void check(NamedQuery query, Given given, Connection owner) throws SQLException {
    assertThat(hits(query, given.parameters(owner)))
        .as("whether rows are hit by %s", given)
        .isEqualTo(!given.misses());
    hitting.add(query.name());
  }

  /** Whether either plan hits rows. */
  private boolean hits(NamedQuery query, Map<String, ? extends @Nullable Object> parameters) {
    if (!costs.know(query.name())) {
      warm(query, parameters);
    }
    Plan custom = plan(query, parameters, CUSTOM);
    Plan generic = plan(query, parameters, GENERIC);
    hold(query, custom);
    hold(query, generic);
    return custom.hits() || generic.hits();
  }

  private static NamedQuery query(Map<String, NamedQuery> statements, Given given) {
    return Objects.requireNonNull(statements.get(given.statement()), given.statement());
  }

  /**
   * Fails unless these statements have been checked, and no others, but for those that are reviewed
   * as unmeasured; or if one has hit no rows, or costs more than it is recorded to.
   */
  public void hold(Collection<NamedQuery> statements) {
    Set<String> names = new TreeSet<>();
    statements.forEach(statement -> names.add(statement.name()));
    names.removeAll(Reviewed.unmeasured().lines().keySet());
    assertThat(costs.statements()).containsExactlyInAnyOrderElementsOf(names);
    assertThat(names).as("those that hit rows").isSubsetOf(hitting);
    costs.hold(Reviewed.costs());
  }

  /**
   * The shared pages that a statement touches, as it is planned for the parameters given and once
   * the connection knows the catalogue.
   */
  public long buffers(NamedQuery query, Map<String, ? extends @Nullable Object> parameters) {
    warm(query, parameters);
    return plan(query, parameters, CUSTOM).buffers();
  }

  /** What a statement touches as requests have it planned: once, for all values. */
  public Touched touched(NamedQuery query, Map<String, ? extends @Nullable Object> parameters) {
    warm(query, parameters);
    Plan plan = plan(query, parameters, GENERIC);
    return new Touched(plan.rows(), plan.buffers());
  }

  /** The rows that indexes put into bitmaps, as requests have a statement planned. */
  public long mapped(NamedQuery query, Map<String, ? extends @Nullable Object> parameters) {
    return plan(query, parameters, GENERIC).mapped();
  }

  /** The first execution looks its tables up in the catalogue, which is no cost of its own. */
  private void warm(NamedQuery query, Map<String, ? extends @Nullable Object> parameters) {
    Plan _ = plan(query, parameters, CUSTOM);
  }

  private void hold(NamedQuery query, Plan plan) {
    costs.add(query.name(), plan);
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
      try {
        statement.execute("set local plan_cache_mode = " + mode);
        statement.execute(prepared.prepare());
        return explained(statement, prepared);
      } finally {
        // A failure has ended the transaction already, and prepared statements outlive it.
        connection.rollback();
        statement.execute("deallocate all");
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new AssertionError(query + " cannot be explained: " + e.getMessage(), e);
    }
  }

  private static Plan explained(Statement statement, PreparedText prepared) throws SQLException {
    try (ResultSet rows = statement.executeQuery(EXPLAIN + prepared.execute())) {
      rows.next();
      return Plan.parse(rows.getString(1));
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
