package daybreak.app.rules;

import daybreak.schema.sql.NamedQuery;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

/** Under which id the server's statistics have a statement: it has one for each shape. */
final class StatementIds {

  private static final Pattern ID = Pattern.compile("\"Query Identifier\": (-?\\d+)");

  /** What has no plan: each of these is the only one of its text. */
  private static final Pattern WITHOUT_PLAN =
      Pattern.compile("/\\*.*?\\*/ (listen|unlisten|lock|vacuum|set) ");

  private static final String EXPLAIN = "explain (verbose, generic_plan, format json) ";

  private final Connection connection;
  private final ArrayParameters arrays;

  StatementIds(Connection connection) throws SQLException {
    seeReadTables(connection);
    this.connection = connection;
    this.arrays = new ArrayParameters(connection);
  }

  /** What folds name without their schemas, as the worker's role does. */
  static void seeReadTables(Connection session) throws SQLException {
    try (Statement path = session.createStatement()) {
      path.execute("set search_path = content, learner, projection");
    }
  }

  /** None for what is no query. */
  OptionalLong of(NamedQuery query) throws SQLException {
    if (WITHOUT_PLAN.matcher(query.sql()).lookingAt()) {
      return OptionalLong.empty();
    }
    SQLException failure = null;
    for (String reading : arrays.readings(query.sql())) {
      try {
        return OptionalLong.of(explained(numbered(reading)));
      } catch (SQLException e) {
        failure = e;
      }
    }
    throw new SQLException(query.name(), failure);
  }

  /** Its parameters as the server is given them, one after the other. */
  private static String numbered(String sql) {
    List<String> parts = List.of(positional(sql).split("\\?", -1));
    StringBuilder numbered = new StringBuilder(parts.getFirst());
    for (int parameter = 1; parameter < parts.size(); parameter++) {
      numbered.append('$').append(parameter).append(parts.get(parameter));
    }
    return numbered.toString();
  }

  private static String positional(String sql) {
    return NamedParameterUtils.substituteNamedParameters(sql, new MapSqlParameterSource());
  }

  private long explained(String sql) throws SQLException {
    try (Statement explain = connection.createStatement();
        ResultSet plan = explain.executeQuery(EXPLAIN + sql)) {
      plan.next();
      Matcher id = ID.matcher(plan.getString(1));
      if (!id.find()) {
        throw new SQLException("The server counts no statements: compute_query_id is off");
      }
      return Long.parseLong(id.group(1));
    }
  }
}
