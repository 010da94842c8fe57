package daybreak.app.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import daybreak.schema.document.Field;
import daybreak.schema.input.Sent;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/** The fields of records: which are always there, which may be null, and their bounds. */
final class Fields {

  private final Schemas schemas;
  private final Words words;

  Fields(Schemas schemas, Words words) {
    this.schemas = schemas;
    this.words = words;
  }

  Schema<?> sent(Class<?> form) {
    Schema<Object> object = object(form);
    object.setAdditionalProperties(false);
    Kinds.addTo(object, form);
    for (RecordComponent component : form.getRecordComponents()) {
      Field field = field(form, component);
      boolean required = field != null && field.required();
      Schema<?> schema = schema(value(component), field, true);
      put(object, form, component, takesNull(component, field) ? Forms.orNull(schema) : schema);
      if (required) {
        object.addRequiredItem(name(component));
      }
    }
    return object;
  }

  /** What a field of a change holds is told as if it were sent by itself. */
  private static ResolvableType value(RecordComponent component) {
    ResolvableType type = ResolvableType.forType(component.getGenericType());
    return type.toClass() == Sent.class ? type.getGeneric(0) : type;
  }

  private static boolean takesNull(RecordComponent component, @Nullable Field field) {
    return component.getType() == Sent.class
        ? field != null && field.cleared()
        : field == null || !field.required();
  }

  Schema<?> answered(ResolvableType type) {
    Schema<Object> object = object(type.toClass());
    put(object, type);
    return object;
  }

  private void put(Schema<Object> object, ResolvableType type) {
    Class<?> record = type.toClass();
    for (RecordComponent component : record.getRecordComponents()) {
      ResolvableType of = ResolvableType.forType(component.getGenericType(), type);
      AnnotatedElement accessor = component.getAccessor();
      if (accessor.isAnnotationPresent(JsonUnwrapped.class)) {
        put(object, of);
      } else if (!accessor.isAnnotationPresent(JsonIgnore.class)) {
        put(object, record, component, of);
      }
    }
  }

  private void put(
      Schema<Object> object, Class<?> record, RecordComponent component, ResolvableType type) {
    boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    boolean leftOut = nullable && (leavesOutNull(record) || leavesOutNull(component.getAccessor()));
    Schema<?> schema = schema(type, field(record, component), false);
    put(object, record, component, nullable && !leftOut ? Forms.orNull(schema) : schema);
    if (!leftOut) {
      object.addRequiredItem(name(component));
    }
  }

  private void put(
      Schema<Object> object, Class<?> record, RecordComponent component, Schema<?> schema) {
    String said = words.of(record, component);
    schema.setDescription(said == null ? Glossary.meaning(name(component)) : said);
    object.addProperty(name(component), schema);
  }

  /** The schema of a type with what its annotation adds. */
  Schema<?> schema(ResolvableType type, @Nullable Field field, boolean sent) {
    if (field == null) {
      return schemas.of(type, sent);
    }
    Schema<?> schema = schemas.of(read(type, field), sent);
    if (schema.getItems() != null) {
      Forms.bound(schema.getItems(), Long.MIN_VALUE, field.each());
    }
    List.of(field.words()).forEach(word -> Forms.word(schema, word));
    Forms.bound(schema, field.least(), field.most());
    if (!field.standard().isEmpty()) {
      schema.setDefault(Examples.value(field.standard()));
    }
    if (!field.example().isEmpty()) {
      Forms.example(schema, Examples.value(field.example()));
    }
    return schema;
  }

  private static ResolvableType read(ResolvableType type, Field field) {
    if (field.as() == String.class) {
      return type;
    }
    return type.toClass() == List.class
        ? ResolvableType.forClassWithGenerics(List.class, field.as())
        : ResolvableType.forClass(field.as());
  }

  static @Nullable Field field(Class<?> record, RecordComponent component) {
    Stream<AnnotatedElement> own = Stream.of(component, component.getAccessor());
    return Stream.concat(own, Words.accessors(record, component.getName()))
        .filter(element -> element.isAnnotationPresent(Field.class))
        .map(element -> Objects.requireNonNull(element.getAnnotation(Field.class)))
        .findFirst()
        .orElse(null);
  }

  private Schema<Object> object(Class<?> record) {
    Schema<Object> object = Forms.of("object");
    object.setDescription(words.of(record));
    return object;
  }

  private static boolean leavesOutNull(AnnotatedElement element) {
    JsonInclude include = element.getAnnotation(JsonInclude.class);
    return include != null && include.value() == JsonInclude.Include.NON_NULL;
  }

  static String name(RecordComponent component) {
    JsonProperty given = component.getAccessor().getAnnotation(JsonProperty.class);
    return given == null || given.value().isEmpty() ? component.getName() : given.value();
  }
}
