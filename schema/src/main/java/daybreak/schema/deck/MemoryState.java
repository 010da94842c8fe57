package daybreak.schema.deck;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a card stands in its schedule: in short steps, in days, or in short steps again. */
public enum MemoryState {
  LEARNING,
  REVIEW,
  RELEARNING;

  /** The state as JSON and the read tables have it. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
