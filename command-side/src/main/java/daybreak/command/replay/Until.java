package daybreak.command.replay;

import com.fasterxml.jackson.annotation.JsonValue;
import daybreak.schema.input.InWords;
import tools.jackson.databind.annotation.JsonDeserialize;

/** Where a replay stops: in JSON a position of the log, or a moment. */
@InWords("a position, or a moment such as 2026-03-01T18:30:00Z")
@JsonDeserialize(using = UntilReader.class)
sealed interface Until {

  /** The last event that is played. */
  record Position(@JsonValue long position) implements Until {}

  /** In ISO 8601: what has happened after it is not played. */
  record Moment(@JsonValue String text) implements Until {}
}
