package daybreak.schema.input;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A field of a change that was sent, as merge patches have them (RFC 7396): null takes away what
 * there is. Where the field was left out there is no such thing, but null in its place.
 *
 * @param value null where null was sent
 */
@JsonDeserialize(using = Sent.Reader.class)
public record Sent<T>(@JsonValue @Nullable T value) {

  /** Reads the value as it would be read by itself. */
  static final class Reader extends ValueDeserializer<Sent<?>> {

    private final @Nullable ValueDeserializer<Object> value;

    @SuppressWarnings("unused") // called by Jackson
    Reader() {
      this(null);
    }

    private Reader(@Nullable ValueDeserializer<Object> value) {
      this.value = value;
    }

    @Override
    public ValueDeserializer<?> createContextual(
        DeserializationContext context, @Nullable BeanProperty field) {
      JavaType sent = field == null ? context.getContextualType() : field.getType();
      return new Reader(context.findContextualValueDeserializer(sent.containedType(0), field));
    }

    @Override
    public Sent<?> deserialize(JsonParser json, DeserializationContext context) {
      return new Sent<>(requireNonNull(value).deserialize(json, context));
    }

    @Override
    public Sent<?> getNullValue(DeserializationContext context) {
      return new Sent<>(null);
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
      return null;
    }
  }
}
