package daybreak.schema.lesson;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The life of a lesson; a revision makes a new version and leaves the state as it is. */
public enum LessonState {
  DRAFT,
  PUBLISHED,
  RETIRED;

  /** The state as JSON and the read tables have it. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
