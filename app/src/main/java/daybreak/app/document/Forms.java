package daybreak.app.document;

import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The schemas of JSON's simple forms in OpenAPI 3.1, and what may be added to any schema. */
final class Forms {

  private static final String REFERENCE = "#/components/schemas/";

  private Forms() {}

  static Schema<Object> of(String type) {
    return nothing().types(set(type));
  }

  static Schema<Object> text(String format) {
    Schema<Object> text = of("string");
    text.setFormat(format);
    return text;
  }

  static Schema<Object> number(String type, String format) {
    Schema<Object> number = of(type);
    number.setFormat(format);
    return number;
  }

  static Schema<Object> words(List<?> words) {
    Schema<Object> text = of("string");
    words.forEach(text::addEnumItemObject);
    return text;
  }

  static Schema<Object> list(Schema<?> items) {
    Schema<Object> list = of("array");
    list.setItems(items);
    return list;
  }

  /** A text of which each line is one value: OpenAPI 3.1 has no schema for items of a stream. */
  static Schema<Object> lines(String type, Schema<?> line) {
    Schema<Object> lines = of("string");
    lines.setContentMediaType(type);
    lines.setContentSchema(line);
    return lines;
  }

  static Schema<Object> reference(String name) {
    Schema<Object> reference = nothing();
    reference.set$ref(REFERENCE + name);
    return reference;
  }

  /** The same value, or null. */
  static Schema<?> orNull(Schema<?> schema) {
    if (schema.getTypes() != null && schema.getEnum() == null) {
      schema.getTypes().add("null");
      return schema;
    }
    Schema<Object> either = nothing();
    either.addOneOfItem(schema);
    either.addOneOfItem(of("null"));
    return either;
  }

  /** Bounds what a field holds: its number, its characters or its items. */
  static void bound(Schema<?> schema, long least, long most) {
    String type = schema.getTypes() == null ? "" : schema.getTypes().iterator().next();
    boolean below = least != Long.MIN_VALUE;
    boolean above = most != Long.MAX_VALUE;
    switch (type) {
      case "array" -> {
        schema.setMinItems(below ? Integer.valueOf((int) least) : null);
        schema.setMaxItems(above ? Integer.valueOf((int) most) : null);
      }
      case "string" -> {
        schema.setMinLength(below ? Integer.valueOf((int) least) : null);
        schema.setMaxLength(above ? Integer.valueOf((int) most) : null);
      }
      default -> {
        schema.setMinimum(below ? BigDecimal.valueOf(least) : null);
        schema.setMaximum(above ? BigDecimal.valueOf(most) : null);
      }
    }
  }

  @SuppressWarnings("unchecked") // the schemas made here are of no Java type
  static void example(Schema<?> schema, Object example) {
    ((Schema<Object>) schema).addExample(example);
  }

  @SuppressWarnings("unchecked") // as above
  static void word(Schema<?> schema, String word) {
    ((Schema<Object>) schema).addEnumItemObject(word);
  }

  static Schema<Object> nothing() {
    return new Schema<>(SpecVersion.V31);
  }

  private static Set<String> set(String... types) {
    return new LinkedHashSet<>(Arrays.asList(types));
  }
}
