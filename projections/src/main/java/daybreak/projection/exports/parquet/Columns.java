package daybreak.projection.exports.parquet;

import com.fasterxml.jackson.annotation.JsonValue;
import daybreak.schema.event.Json;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The columns of an event: one for each component of its record, of the component's type. Records
 * within it are structures, lists are lists. An id is the text that it is everywhere else: not all
 * readers of Parquet know its type for UUIDs. What may be of several types is JSON.
 */
public final class Columns {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final Map<Class<?>, String> SIMPLE =
      Map.ofEntries(
          Map.entry(String.class, "VARCHAR"),
          Map.entry(UUID.class, "VARCHAR"),
          Map.entry(int.class, "INTEGER"),
          Map.entry(Integer.class, "INTEGER"),
          Map.entry(long.class, "BIGINT"),
          Map.entry(Long.class, "BIGINT"),
          Map.entry(double.class, "DOUBLE"),
          Map.entry(Double.class, "DOUBLE"),
          Map.entry(boolean.class, "BOOLEAN"),
          Map.entry(Boolean.class, "BOOLEAN"),
          Map.entry(ZoneId.class, "VARCHAR"),
          Map.entry(Instant.class, "TIMESTAMPTZ"),
          Map.entry(LocalDate.class, "DATE"));

  private Columns() {}

  /** Their names and types, in the form that DuckDB makes columns of JSON by. */
  public static String of(Class<?> event) {
    return Json.mapper().writeValueAsString(structure(event));
  }

  private static ObjectNode structure(Class<?> type) {
    ObjectNode structure = JSON.objectNode();
    for (RecordComponent component : type.getRecordComponents()) {
      structure.set(component.getName(), column(component.getGenericType()));
    }
    return structure;
  }

  private static JsonNode column(Type type) {
    if (type instanceof ParameterizedType of && of.getRawType() == List.class) {
      return JSON.arrayNode().add(column(of.getActualTypeArguments()[0]));
    }
    if (!(type instanceof Class<?> plain)) {
      throw new IllegalStateException("There is no column for " + type);
    }
    String simple = SIMPLE.get(plain);
    return simple == null ? composed(plain) : JSON.stringNode(simple);
  }

  private static JsonNode composed(Class<?> type) {
    if (type.isEnum()) {
      return JSON.stringNode("VARCHAR");
    }
    if (type.isSealed() && type.isInterface()) {
      return JSON.stringNode("JSON");
    }
    if (!type.isRecord()) {
      throw new IllegalStateException("There is no column for " + type);
    }
    return value(type)
        .map(component -> column(component.getGenericType()))
        .orElseGet(() -> structure(type));
  }

  /** A record of one value is told as that. */
  private static Optional<RecordComponent> value(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> component.getAccessor().isAnnotationPresent(JsonValue.class))
        .findFirst();
  }
}
