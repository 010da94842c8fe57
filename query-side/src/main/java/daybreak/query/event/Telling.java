package daybreak.query.event;

import daybreak.schema.event.ColumnType;
import daybreak.schema.event.EventShape;
import daybreak.schema.event.EventShape.Component;
import daybreak.schema.event.EventShape.Series;
import daybreak.schema.event.EventShape.Structure;
import daybreak.schema.event.EventShape.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the events of one type say of a thing of the bank, derived from their record.
 *
 * @param fields where their payload has each field, by the field's name as readers know it
 * @param state that the thing is in from then on; null where it stays as it is
 * @param isVersion whether it is a new version of the thing
 */
record Telling(
    BankKind kind,
    String type,
    Map<String, String> fields,
    @Nullable String state,
    boolean isVersion) {

  /** What one version says stands together. */
  private static final String CONTENT = "content";

  /** Said beside the changes. */
  private static final Set<String> BESIDE = Set.of("version", "reason");

  static Telling of(BankKind kind, String type, Class<?> event, @Nullable String state) {
    Map<String, String> fields = new LinkedHashMap<>();
    boolean isVersion = false;
    for (Component component : EventShape.of(event).components()) {
      if (component.name().equals(CONTENT) && component.shape() instanceof Structure content) {
        content.components().forEach(each -> fields.put(name(each), "/content/" + each.name()));
        isVersion = true;
      } else if (!component.name().equals(kind.text()) && !BESIDE.contains(component.name())) {
        fields.put(name(component), "/" + component.name());
      }
    }
    return new Telling(kind, type, fields, state, isVersion);
  }

  /** What an event of the type says of a field. */
  JsonNode said(String field, JsonNode payload) {
    return payload.at(fields.getOrDefault(field, "/" + field));
  }

  /** Ids are called ids, as wherever the bank is read. */
  private static String name(Component component) {
    return switch (component.shape()) {
      case Value(ColumnType type) when type == ColumnType.UUID -> component.name() + "Id";
      case Series(Value(ColumnType type)) when type == ColumnType.UUID ->
          component.name().replaceFirst("s$", "Ids");
      default -> component.name();
    };
  }
}
