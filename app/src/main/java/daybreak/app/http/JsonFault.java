package daybreak.app.http;

import daybreak.schema.platform.InvalidInput.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in plain words why a JSON document could not be read, never in Jackson's. */
final class JsonFault {

  private JsonFault() {}

  static Violation violation(JacksonException fault) {
    return switch (fault) {
      case UnrecognizedPropertyException unknown -> new Violation(field(unknown), "is not known");
      case MismatchedInputException wrong -> new Violation(field(wrong), expectation(wrong));
      case StreamReadException malformed -> new Violation("body", "is not JSON" + where(malformed));
      default -> new Violation(field(fault), "can't be read");
    };
  }

  private static String field(JacksonException fault) {
    String path =
        fault.getPath().stream().map(JsonFault::step).collect(Collectors.joining()).strip();
    return path.isEmpty() ? "body" : path.substring(path.startsWith(".") ? 1 : 0);
  }

  private static String step(JacksonException.Reference reference) {
    return reference.getPropertyName() == null
        ? "[" + reference.getIndex() + "]"
        : "." + reference.getPropertyName();
  }

  private static String where(StreamReadException malformed) {
    TokenStreamLocation at = malformed.getLocation();
    return at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  private static String expectation(MismatchedInputException wrong) {
    return "must be " + expected(wrong.getTargetType());
  }

  /** What a value of this type looks like to a client. */
  static String expected(@Nullable Class<?> type) {
    if (type == null) {
      return "of another type";
    }
    if (type.isEnum()) {
      return "one of " + constants(type);
    }
    return known(type);
  }

  private static String known(Class<?> type) {
    if (type == UUID.class) {
      return "a UUID";
    }
    if (type == Instant.class) {
      return "an instant such as 2026-01-31T08:00:00Z";
    }
    if (type == LocalDate.class) {
      return "a date such as 2026-01-31";
    }
    if (type == String.class) {
      return "a text";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "true or false";
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
