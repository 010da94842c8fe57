package daybreak.command.platform.bulk;

import daybreak.schema.platform.InvalidInput;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** Reads a line's JSON strictly, and says in plain words why it can't be read. */
public final class JsonLines<T> {

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfig(LogicalType.Textual, JsonLines::refuseNumbers)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .build();

  private final Class<T> type;
  private final String kinds;
  private final ObjectReader reader;

  /**
   * Lines of one sealed type.
   *
   * @param kinds the words that tell its shapes apart, for people
   */
  public JsonLines(Class<T> type, String kinds) {
    this.type = type;
    this.kinds = kinds;
    this.reader = STRICT.readerFor(type);
  }

  private static void refuseNumbers(MutableCoercionConfig text) {
    text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
  }

  /**
   * The line's content.
   *
   * @throws InvalidInput if it is none of the known shapes
   */
  public T parse(Line line) {
    return switch (line) {
      case Line.TooLong _ -> throw new InvalidInput("the line", "is longer than 1 MiB");
      case Line.Text(_, byte[] json) -> parse(json);
    };
  }

  private T parse(byte[] json) {
    try {
      return type.cast(reader.readValue(utf8(json)));
    } catch (CharacterCodingException e) {
      throw new InvalidInput("the line", "is not UTF-8");
    } catch (JacksonException fault) {
      throw said(fault);
    }
  }

  private static String utf8(byte[] json) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
  }

  private InvalidInput said(JacksonException fault) {
    return switch (fault) {
      case InvalidTypeIdException _ -> new InvalidInput("kind", "must be " + kinds);
      case UnrecognizedPropertyException unknown ->
          new InvalidInput(field(unknown), "is not known");
      case MismatchedInputException wrong ->
          new InvalidInput(field(wrong), "must be " + expected(wrong.getTargetType()));
      case StreamReadException _ -> new InvalidInput("the line", "is not JSON");
      default -> new InvalidInput(field(fault), "can't be read");
    };
  }

  private static String field(JacksonException fault) {
    String path = fault.getPath().stream().map(JsonLines::step).collect(Collectors.joining());
    return path.isEmpty() ? "the line" : path.substring(path.startsWith(".") ? 1 : 0);
  }

  private static String step(JacksonException.Reference step) {
    String name = step.getPropertyName();
    return name == null ? "[" + step.getIndex() + "]" : "." + name;
  }

  private String expected(@Nullable Class<?> expected) {
    if (expected == null || expected == type) {
      return "one JSON object";
    }
    if (expected == String.class) {
      return "a text";
    }
    if (expected == Boolean.class) {
      return "true or false";
    }
    if (Number.class.isAssignableFrom(expected)) {
      return expected == Integer.class ? "a whole number" : "a number";
    }
    return Collection.class.isAssignableFrom(expected) ? "a list" : "an object";
  }
}
