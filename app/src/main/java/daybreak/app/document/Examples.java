package daybreak.app.document;

import daybreak.schema.document.Field;
import daybreak.schema.event.Json;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Values that can be sent as they stand. */
final class Examples {

  private Examples() {}

  /** A whole request: every field that has an example. */
  static @Nullable Object of(Class<?> form) {
    Map<String, Object> example = new LinkedHashMap<>();
    for (RecordComponent component : form.getRecordComponents()) {
      Field field = Fields.field(form, component);
      if (field != null && !field.example().isEmpty()) {
        example.put(Fields.name(component), value(field.example()));
      }
    }
    return example.isEmpty() ? null : example;
  }

  /** The value that a text says in JSON; a text that is no JSON stands for itself. */
  static Object value(String text) {
    try {
      return Json.mapper().readValue(text, Object.class);
    } catch (JacksonException e) {
      return text;
    }
  }
}
