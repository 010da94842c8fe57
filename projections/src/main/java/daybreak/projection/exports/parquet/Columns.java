package daybreak.projection.exports.parquet;

import daybreak.schema.event.ColumnType;
import daybreak.schema.event.EventShape;
import daybreak.schema.event.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The columns of an event: one for each component of its {@link EventShape}. Records within it are
 * structures, lists are lists. An id is the text that it is everywhere else: not all readers of
 * Parquet know its type for UUIDs. What may be of several types is JSON.
 */
public final class Columns {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Columns() {}

  /** Their names and types, in the form that DuckDB makes columns of JSON by. */
  public static String of(Class<?> event) {
    return Json.mapper().writeValueAsString(column(EventShape.of(event)));
  }

  private static JsonNode column(EventShape shape) {
    return switch (shape) {
      case EventShape.Value(ColumnType type) -> JSON.stringNode(name(type));
      case EventShape.Series(EventShape each) -> JSON.arrayNode().add(column(each));
      case EventShape.Structure structure -> columns(structure);
    };
  }

  private static ObjectNode columns(EventShape.Structure structure) {
    ObjectNode columns = JSON.objectNode();
    structure
        .components()
        .forEach(component -> columns.set(component.name(), column(component.shape())));
    return columns;
  }

  private static String name(ColumnType type) {
    return switch (type) {
      case TEXT, UUID -> "VARCHAR";
      case INTEGER -> "INTEGER";
      case BIGINT -> "BIGINT";
      case DOUBLE -> "DOUBLE";
      case BOOLEAN -> "BOOLEAN";
      case INSTANT -> "TIMESTAMPTZ";
      case DATE -> "DATE";
      case JSON -> "JSON";
    };
  }
}
