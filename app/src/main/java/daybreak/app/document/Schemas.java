package daybreak.app.document;

import com.fasterxml.jackson.annotation.JsonValue;
import daybreak.schema.document.AnyJson;
import daybreak.schema.document.JsonObject;
import daybreak.schema.event.Json;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;

/**
 * The schemas of all that is sent and answered, made of the types themselves: records are objects,
 * sealed interfaces are one of their records, enumerations are their words.
 */
@Component
final class Schemas {

  private final Words words;
  private final Map<String, Schema<?>> named = new TreeMap<>();
  private final Map<String, String> owners = new TreeMap<>();

  Schemas(Words words) {
    this.words = words;
  }

  /** Every schema that has a name. */
  Map<String, Schema<?>> named() {
    return named;
  }

  /** What a record that is sent holds; it knows no other fields. */
  Schema<?> sent(Class<?> form) {
    return once(form.getSimpleName(), form.getName(), () -> new Fields(this, words).sent(form));
  }

  /** What is answered. */
  Schema<?> answered(ResolvableType type) {
    return of(type, false);
  }

  Schema<?> of(ResolvableType type, boolean sent) {
    Class<?> raw = type.toClass();
    if (Collection.class.isAssignableFrom(raw)) {
      return Forms.list(of(type.getGeneric(0), sent));
    }
    Schema<?> simple = simple(raw);
    if (simple != null) {
      return simple;
    }
    if (raw.isEnum()) {
      return once(raw.getSimpleName(), raw.getName(), () -> described(raw, enumeration(raw)));
    }
    if (raw.isSealed() && raw.isInterface()) {
      return once(raw.getSimpleName(), raw.getName(), () -> described(raw, either(raw, sent)));
    }
    return raw.isRecord() ? record(type, sent) : unknown(type);
  }

  private Schema<?> record(ResolvableType type, boolean sent) {
    Class<?> raw = type.toClass();
    Optional<RecordComponent> value = value(raw);
    if (value.isPresent()) {
      return of(ResolvableType.forClass(value.get().getType()), sent);
    }
    if (sent) {
      return sent(raw);
    }
    return once(name(type), type.toString(), () -> new Fields(this, words).answered(type));
  }

  /** A list of pages has a name of its own for each item. */
  private static String name(ResolvableType type) {
    return type.toClass().getSimpleName()
        + String.join(
            "", Stream.of(type.getGenerics()).map(of -> of.toClass().getSimpleName()).toList());
  }

  private static Optional<RecordComponent> value(Class<?> record) {
    return Arrays.stream(record.getRecordComponents())
        .filter(component -> component.getAccessor().isAnnotationPresent(JsonValue.class))
        .findFirst();
  }

  private static @Nullable Schema<?> simple(Class<?> type) {
    if (type == int.class || type == Integer.class) {
      return Forms.number("integer", "int32");
    }
    if (type == long.class || type == Long.class) {
      return Forms.number("integer", "int64");
    }
    if (type == double.class || type == Double.class) {
      return Forms.number("number", "double");
    }
    if (type == boolean.class || type == Boolean.class) {
      return Forms.of("boolean");
    }
    if (type == JsonObject.class) {
      return Forms.of("object").additionalProperties(true);
    }
    if (type == AnyJson.class) {
      return Forms.nothing();
    }
    return textual(type);
  }

  private static @Nullable Schema<?> textual(Class<?> type) {
    if (type == String.class) {
      return Forms.of("string");
    }
    if (type == UUID.class) {
      return Forms.text("uuid");
    }
    if (type == Instant.class) {
      return Forms.text("date-time");
    }
    if (type == LocalDate.class) {
      return Forms.text("date");
    }
    return type == URI.class ? Forms.text("uri-reference") : null;
  }

  private static Schema<?> enumeration(Class<?> type) {
    return Forms.words(
        Arrays.stream(type.getEnumConstants())
            .map(constant -> Json.mapper().valueToTree(constant).asString())
            .toList());
  }

  /**
   * One of the permitted records, told apart by a property of words where each has its own. Where
   * none has, one may hold all that another one has to.
   */
  private Schema<?> either(Class<?> type, boolean sent) {
    List<Class<?>> permitted = List.of(type.getPermittedSubclasses());
    List<Schema<?>> all = new ArrayList<>();
    permitted.forEach(one -> all.add(of(ResolvableType.forClass(one), sent)));
    Discriminator by = new Discriminator();
    for (Class<?> one : permitted) {
      tellApart(one, Kinds.property(type), by);
    }
    Schema<Object> either = Forms.nothing();
    if (by.getMapping() == null && all.stream().allMatch(one -> one.get$ref() != null)) {
      all.forEach(either::addAnyOfItem);
      return either;
    }
    all.forEach(either::addOneOfItem);
    if (by.getMapping() != null) {
      either.setDiscriminator(by);
    }
    return either;
  }

  /** By the words of one property, or of whichever has words. */
  private void tellApart(Class<?> record, @Nullable String only, Discriminator by) {
    Schema<?> object = named.get(record.getSimpleName());
    if (object == null) {
      return;
    }
    object.getProperties().entrySet().stream()
        .filter(property -> only == null || property.getKey().equals(only))
        .forEach(entry -> {
          String name = entry.getKey();
          Schema<?> property = entry.getValue();
          for (Object word : wordsOf(property)) {
            by.propertyName(name)
                .mapping(word.toString(), "#/components/schemas/" + record.getSimpleName());
          }
        });
  }

  private List<?> wordsOf(Schema<?> property) {
    String reference = property.get$ref();
    Schema<?> named =
        reference == null
            ? property
            : this.named.get(reference.substring(reference.lastIndexOf('/') + 1));
    List<?> words = named == null ? null : named.getEnum();
    return words == null ? List.of() : words;
  }

  private Schema<?> described(Class<?> type, Schema<?> schema) {
    schema.setDescription(words.of(type));
    return schema;
  }

  private Schema<?> once(String name, String owner, Supplier<Schema<?>> maker) {
    String known = owners.putIfAbsent(name, owner);
    if (known == null) {
      named.put(name, maker.get());
    } else if (!known.equals(owner)) {
      throw new IllegalStateException(
          "The API document has one name, " + name + ", for " + known + " and " + owner);
    }
    return Forms.reference(name);
  }

  private static Schema<?> unknown(ResolvableType type) {
    throw new IllegalStateException("The API document has no form for " + type);
  }
}
