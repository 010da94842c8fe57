package daybreak.schema.content;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * The life of a question or a flashcard: {@code draft -> validated | rejected -> retired}. A
 * revision makes a new version, which is a draft again.
 */
public enum ContentState {
  DRAFT,
  VALIDATED,
  REJECTED,
  RETIRED;

  /** The state as JSON and the read tables have it. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
