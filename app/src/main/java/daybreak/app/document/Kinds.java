package daybreak.app.document;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The property that no record has, by which a reader tells which record a line is. */
final class Kinds {

  private Kinds() {}

  /** Its name, where the readers of a sealed type have one. */
  static @Nullable String property(Class<?> type) {
    JsonTypeInfo told = type.getAnnotation(JsonTypeInfo.class);
    return told == null ? null : told.property();
  }

  /** Says in a record's schema which word it has. */
  static void addTo(Schema<?> object, Class<?> record) {
    for (Class<?> face : record.getInterfaces()) {
      String name = property(face);
      if (name != null) {
        Schema<?> word = Forms.words(List.of(word(face, record)));
        object.addProperty(name, word.description("Which kind of line it is"));
        object.addRequiredItem(name);
      }
    }
  }

  private static String word(Class<?> face, Class<?> record) {
    return Arrays.stream(face.getAnnotation(JsonSubTypes.class).value())
        .filter(one -> one.value() == record)
        .map(JsonSubTypes.Type::name)
        .findFirst()
        .orElseThrow();
  }
}
