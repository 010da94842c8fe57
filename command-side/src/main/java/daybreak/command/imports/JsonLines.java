package daybreak.command.imports;

import daybreak.schema.input.JsonFault;
import daybreak.schema.input.StrictJson;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.InvalidInput;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.InvalidTypeIdException;

/** Reads a line's JSON strictly, and says in plain words why it can't be read. */
public final class JsonLines<T> {

  private static final String WHOLE = "the line";

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
    this.reader = StrictJson.mapper().readerFor(type);
  }

  /**
   * The line's content.
   *
   * @throws InvalidInput if it is none of the known shapes
   */
  public T parse(Line line) {
    return switch (line) {
      case Line.TooLong _ -> throw new InvalidInput(WHOLE, Code.TOO_LONG, "is longer than 1 MiB");
      case Line.Text(_, byte[] json) -> parse(json);
    };
  }

  private T parse(byte[] json) {
    try {
      Object read = reader.readValue(json);
      if (read == null) {
        throw new InvalidInput(WHOLE, Code.WRONG_TYPE, "must be one JSON object");
      }
      return type.cast(read);
    } catch (JacksonException fault) {
      throw said(fault);
    }
  }

  private InvalidInput said(JacksonException fault) {
    return fault instanceof InvalidTypeIdException
        ? new InvalidInput("kind", Code.UNKNOWN_VALUE, "must be " + kinds)
        : new InvalidInput(List.of(JsonFault.violation(fault, WHOLE)));
  }
}
