package daybreak.schema.testing;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Parameters out of a query's answer. */
final class Literals {

  private Literals() {}

  /** The values of the first row, by their names. */
  static Map<String, Literal> ofRow(ResultSet rows) throws SQLException {
    toTheFirst(rows);
    Map<String, Literal> values = new HashMap<>();
    ResultSetMetaData columns = rows.getMetaData();
    for (int column = 1; column <= columns.getColumnCount(); column++) {
      values.put(
          columns.getColumnLabel(column),
          new Literal(columns.getColumnTypeName(column), rows.getString(column)));
    }
    return values;
  }

  /**
   * An array of each column, by its name; of lists their texts, as projections send them. There is
   * a row at least: a statement that is given empty arrays costs nothing, however it is planned.
   */
  static Map<String, Literal> ofColumns(ResultSet rows) throws SQLException {
    toTheFirst(rows);
    ResultSetMetaData columns = rows.getMetaData();
    List<StringJoiner> arrays = new ArrayList<>();
    for (int column = 1; column <= columns.getColumnCount(); column++) {
      arrays.add(new StringJoiner(",", "{", "}"));
    }
    do {
      for (int column = 1; column <= arrays.size(); column++) {
        arrays.get(column - 1).add(element(rows.getString(column)));
      }
    } while (rows.next());
    Map<String, Literal> literals = new HashMap<>();
    for (int column = 1; column <= arrays.size(); column++) {
      literals.put(
          columns.getColumnLabel(column),
          new Literal(
              arrayType(columns.getColumnTypeName(column)), arrays.get(column - 1).toString()));
    }
    return literals;
  }

  private static void toTheFirst(ResultSet rows) throws SQLException {
    if (!rows.next()) {
      throw new IllegalStateException("There is no row to take parameters from");
    }
  }

  private static String arrayType(String type) {
    return type.startsWith("_") ? "text[]" : type + "[]";
  }

  private static String element(@Nullable String text) {
    return text == null
        ? "null"
        : "\"%s\"".formatted(text.replace("\\", "\\\\").replace("\"", "\\\""));
  }
}
