package daybreak.schema.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * What a statement is given where its plan is checked: parameters that hit rows, since queries take
 * them from the tables, or that miss for a reason.
 *
 * @param statement its name
 * @param columns a query each of whose columns becomes an array under the column's name
 * @param row a query the columns of whose only row are parameters by themselves
 * @param reason why it hits no rows, which is reviewed; empty where it does
 */
public record Given(String statement, String columns, String row, String reason) {

  private static final String NOTHING = "select true as nothing";
  private static final String IT_HITS = "";

  /** Arrays, and values by themselves. */
  public Given(String statement, String columns, String row) {
    this(statement, columns, row, IT_HITS);
  }

  /** Nothing, for a statement without parameters. */
  public static Given nothing(String statement) {
    return new Given(statement, NOTHING, NOTHING);
  }

  /** Arrays alone. */
  public static Given columns(String statement, String columns) {
    return new Given(statement, columns, NOTHING);
  }

  /** One value each, or arrays that the query makes. */
  public static Given row(String statement, String row) {
    return new Given(statement, NOTHING, row);
  }

  /** The same, which is to hit no rows. */
  public Given thatMisses(String because) {
    if (because.isBlank()) {
      throw new IllegalArgumentException("No reason why %s misses".formatted(statement));
    }
    return new Given(statement, columns, row, because);
  }

  boolean misses() {
    return !reason.equals(IT_HITS);
  }

  Map<String, Literal> parameters(Connection connection) throws SQLException {
    Map<String, Literal> parameters = new HashMap<>();
    try (Statement query = connection.createStatement()) {
      try (ResultSet rows = query.executeQuery(columns)) {
        parameters.putAll(Literals.ofColumns(rows));
      }
      try (ResultSet rows = query.executeQuery(row)) {
        parameters.putAll(Literals.ofRow(rows));
      }
    }
    return parameters;
  }
}
