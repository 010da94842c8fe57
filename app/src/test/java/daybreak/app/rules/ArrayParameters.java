package daybreak.app.rules;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Gives the arrays that a statement unnests the types they are bound with at run time, which the
 * server can't guess: those of the columns with the parameters' names.
 */
final class ArrayParameters {

  private static final Pattern UNNEST = Pattern.compile("unnest\\(([^()]*)\\)");
  private static final Pattern PARAMETER = Pattern.compile(":(\\w+)");

  /** Bound under another name or type than a column has. */
  private static final Map<String, String> BOUND_OTHERWISE =
      Map.ofEntries(
          Map.entry("event_command", "integer"),
          Map.entry("result_command", "integer"),
          Map.entry("aggregate", "uuid"),
          Map.entry("occurred_at", "bigint"),
          Map.entry("payload", "bytea"),
          Map.entry("metadata", "bytea"),
          Map.entry("states", "text"),
          Map.entry("types", "text"),
          Map.entry("ids", "uuid"),
          Map.entry("subjects", "uuid"),
          Map.entry("topics", "uuid"),
          Map.entry("difference", "bigint"));

  private final Map<String, Set<String>> types = new HashMap<>();

  ArrayParameters(Connection connection) throws SQLException {
    BOUND_OTHERWISE.forEach((name, type) -> types.put(name, new LinkedHashSet<>(Set.of(type))));
    try (var statement = connection.createStatement();
        ResultSet columns =
            statement.executeQuery(
                """
                select a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod) as type
                  from pg_catalog.pg_attribute a
                  join pg_catalog.pg_class c on c.oid = a.attrelid and c.relkind = 'r'
                  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                 where a.attnum > 0 and n.nspname not like 'pg\\_%'
                """)) {
      while (columns.next()) {
        types
            .computeIfAbsent(columns.getString("attname"), _ -> new LinkedHashSet<>())
            .add(columns.getString("type"));
      }
    }
  }

  /** The statement in every reading: one, but for names that columns of several types have. */
  List<String> readings(String sql) {
    List<String> readings = List.of(sql);
    for (String name : unnested(sql)) {
      readings =
          readings.stream()
              .flatMap(reading ->
                  types.getOrDefault(name, Set.of("text")).stream()
                      .map(type -> cast(reading, name, type)))
              .toList();
    }
    return readings;
  }

  private static Set<String> unnested(String sql) {
    Set<String> names = new LinkedHashSet<>();
    UNNEST
        .matcher(sql)
        .results()
        .flatMap(unnest -> Stream.of(unnest.group(1)))
        .forEach(
            list -> PARAMETER.matcher(list).results().forEach(found -> names.add(found.group(1))));
    return names;
  }

  private static String cast(String sql, String name, String type) {
    String array = type.endsWith("[]") ? type : type + "[]";
    return sql.replaceAll(":" + name + "\\b", ":" + name + "::" + array);
  }
}
