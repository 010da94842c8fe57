package daybreak.schema.content;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a question is answered: by choosing, or in one's own words. */
public enum QuestionType {
  MCQ,
  TEXT;

  /** The type as JSON and the read tables have it. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
