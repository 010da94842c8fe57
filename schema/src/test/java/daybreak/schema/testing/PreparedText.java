package daybreak.schema.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A statement and its parameters as the texts of PostgreSQL's {@code prepare} and {@code execute}.
 */
record PreparedText(String sql, List<String> types, List<String> literals) {

  private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-zA-Z]\\w*)");

  static PreparedText of(String sql, Map<String, ? extends @Nullable Object> parameters) {
    var types = new ArrayList<String>();
    var literals = new ArrayList<String>();
    String numbered =
        PARAMETER
            .matcher(sql)
            .replaceAll(found -> {
              @Nullable Object value = value(found.group(1), parameters);
              types.add(type(value));
              literals.add(literal(value));
              return Matcher.quoteReplacement("$" + types.size());
            });
    return new PreparedText(numbered, types, literals);
  }

  String prepare() {
    return "prepare plan_check" + list(types) + " as " + sql;
  }

  String execute() {
    return "execute plan_check" + list(literals);
  }

  private static String list(List<String> parts) {
    return parts.isEmpty() ? "" : "(" + String.join(", ", parts) + ")";
  }

  private static @Nullable Object value(
      String name, Map<String, ? extends @Nullable Object> parameters) {
    if (!parameters.containsKey(name)) {
      throw new IllegalArgumentException("No value for :" + name);
    }
    return parameters.get(name);
  }

  private static String type(@Nullable Object value) {
    return switch (value) {
      case Literal literal -> literal.type();
      case UUID _ -> "uuid";
      case Integer _ -> "integer";
      case Long _ -> "bigint";
      case Double _ -> "double precision";
      case Instant _ -> "timestamptz";
      case Collection<?> values -> elementType(values) + "[]";
      case null, default -> "unknown";
    };
  }

  private static String elementType(Collection<?> values) {
    String type = values.isEmpty() ? "unknown" : type(values.iterator().next());
    return type.equals("unknown") ? "text" : type;
  }

  private static String literal(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case Literal literal -> literal.sql();
      case Collection<?> values ->
          values.stream()
              .map(PreparedText::literal)
              .collect(Collectors.joining(", ", "array[", "]"))
              .concat("::" + type(values));
      default -> "'" + value.toString().replace("'", "''") + "'";
    };
  }
}
