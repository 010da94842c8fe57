package daybreak.projection.platform;

import daybreak.schema.event.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values that are lists themselves, as texts, so that a column of them can be sent as one array.
 */
public final class SqlText {

  private SqlText() {}

  /** Any value as JSON, null as SQL's NULL. */
  public static @Nullable String json(@Nullable Object value) {
    return value == null ? null : Json.mapper().writeValueAsString(value);
  }

  /** Texts as the literal of a {@code text[]}, to be cast. */
  public static String array(List<String> texts) {
    StringBuilder literal = new StringBuilder("{");
    for (String text : texts) {
      literal.append(literal.length() == 1 ? "\"" : ",\"").append(escaped(text)).append('"');
    }
    return literal.append('}').toString();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
