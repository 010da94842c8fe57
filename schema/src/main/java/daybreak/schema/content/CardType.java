package daybreak.schema.content;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a flashcard is shown. */
public enum CardType {
  BASIC,
  CLOZE,
  IMAGE;

  /** The type as JSON and the read tables have it. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
