package daybreak.schema.testing;

import org.jspecify.annotations.Nullable;

/**
 * A parameter as PostgreSQL writes it.
 *
 * @param type the server's name of its type
 * @param text the server's text of it
 */
record Literal(String type, @Nullable String text) {

  String sql() {
    return text == null ? "null" : "'%s'::%s".formatted(text.replace("'", "''"), type);
  }
}
