package daybreak.schema.input;

import daybreak.schema.problem.Code;
import daybreak.schema.problem.InvalidInput.Violation;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in plain words why a JSON document could not be read, never in Jackson's. */
public final class JsonFault {

  private static final Map<Class<?>, String> EXPECTED =
      Map.of(
          UUID.class, "a UUID",
          Instant.class, "an instant such as 2026-01-31T08:00:00Z",
          LocalDate.class, "a date such as 2026-01-31",
          String.class, "a text",
          Boolean.class, "true or false",
          boolean.class, "true or false",
          Integer.class, "a whole number",
          Long.class, "a whole number");

  private JsonFault() {}

  /**
   * What is wrong, and where.
   *
   * @param whole the word for the document itself, such as {@code body}
   */
  public static Violation violation(JacksonException fault, String whole) {
    String field = field(fault, whole);
    return switch (fault) {
      case UnrecognizedPropertyException _ ->
          new Violation(field, "is not known", Code.UNKNOWN_FIELD);
      case InvalidTypeIdException _ ->
          new Violation(field, "is not one of the known words", Code.UNKNOWN_VALUE);
      case MismatchedInputException more when says(more, "Trailing") ->
          new Violation(whole, "must be one JSON object and nothing after it", Code.MALFORMED);
      case MismatchedInputException wrong ->
          new Violation(field, "must be " + expected(wrong.getTargetType()), Code.WRONG_TYPE);
      case InputCoercionException _ ->
          new Violation(field, "is too large a number, or no whole one", Code.OUT_OF_RANGE);
      case StreamConstraintsException _ ->
          new Violation(
              field,
              "is nested too deeply, or holds too many values or too long a name or number",
              Code.TOO_LONG);
      case JacksonIOException broken when broken.getCause() instanceof CharacterCodingException ->
          new Violation(whole, "is not UTF-8", Code.MALFORMED);
      case StreamReadException malformed -> malformed(malformed, field, whole);
      default -> new Violation(field, "can't be read", Code.MALFORMED);
    };
  }

  private static Violation malformed(StreamReadException malformed, String field, String whole) {
    return says(malformed, "Duplicate")
        ? new Violation(field, "holds a field twice", Code.TWICE)
        : new Violation(whole, "is not JSON" + where(malformed), Code.MALFORMED);
  }

  /** Jackson has no class of its own for some faults. */
  private static boolean says(JacksonException fault, String beginning) {
    return String.valueOf(fault.getOriginalMessage()).startsWith(beginning);
  }

  private static String field(JacksonException fault, String whole) {
    String path =
        fault.getPath().stream().map(JsonFault::step).collect(Collectors.joining()).strip();
    return path.isEmpty() ? whole : path.substring(path.startsWith(".") ? 1 : 0);
  }

  private static String step(JacksonException.Reference reference) {
    return reference.getPropertyName() == null
        ? "[" + reference.getIndex() + "]"
        : "." + reference.getPropertyName();
  }

  /** An import's line is a document of one line, whose number is told elsewhere. */
  private static String where(StreamReadException malformed) {
    TokenStreamLocation at = malformed.getLocation();
    if (at == null) {
      return "";
    }
    String line = at.getLineNr() == 1 ? "" : "line " + at.getLineNr() + ", ";
    return " at " + line + "column " + at.getColumnNr();
  }

  /** What a value of this type looks like to a client. */
  public static String expected(@Nullable Class<?> type) {
    if (type == null) {
      return "of another type";
    }
    if (type.isEnum()) {
      return "one of " + constants(type);
    }
    InWords words = type.getAnnotation(InWords.class);
    if (words != null) {
      return words.value();
    }
    String known = EXPECTED.get(type);
    if (known != null) {
      return known;
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return "a number";
    }
    return Collection.class.isAssignableFrom(type) ? "a list" : "an object";
  }

  private static String constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(Object::toString)
        .collect(Collectors.joining(", "));
  }
}
