package daybreak.schema.sql;

import daybreak.schema.event.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a jsonb column holds. */
public final class JsonColumn {

  private static final JsonMapper JSON = Json.mapper();

  private JsonColumn() {}

  /** One value. */
  public static <T> T value(Row row, String column, Class<T> type) {
    return JSON.readValue(row.bytes(column), type);
  }

  /** One value, null for SQL's NULL. */
  public static <T> @Nullable T valueOrNull(Row row, String column, Class<T> type) {
    byte[] json = row.bytesOrNull(column);
    return json == null ? null : JSON.readValue(json, type);
  }

  /** A list of values. */
  public static <T> List<T> list(Row row, String column, Class<T> type) {
    return JSON.readerForListOf(type).readValue(row.bytes(column));
  }
}
