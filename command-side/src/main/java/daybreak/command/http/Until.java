package daybreak.command.http;

import com.fasterxml.jackson.annotation.JsonValue;
import daybreak.schema.input.FieldReader;
import daybreak.schema.input.InWords;
import daybreak.schema.problem.Code;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** Where what is read of the log ends: in JSON a position, or a moment. */
@InWords("a position, or a moment such as 2026-03-01T18:30:00Z")
@JsonDeserialize(using = UntilReader.class)
public sealed interface Until {

  /** The last event that is read. */
  record Position(@JsonValue long position) implements Until {}

  /** In ISO 8601: what has happened after it is not read. */
  record Moment(@JsonValue String text) implements Until {}

  /** The position that a field {@code until} has, null where it has none; below 0 is refused. */
  static @Nullable Long position(FieldReader input, @Nullable Until until) {
    if (!(until instanceof Position(long position))) {
      return null;
    }
    if (position < 0) {
      input.refuse("until", Code.OUT_OF_RANGE, "must not be negative");
    }
    return position;
  }

  /** The moment that a field {@code until} has, null where it has none. */
  static @Nullable Instant moment(FieldReader input, @Nullable Until until) {
    return until instanceof Moment(String text) ? input.instant("until", text) : null;
  }
}
