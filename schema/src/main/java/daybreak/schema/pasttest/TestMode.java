package daybreak.schema.pasttest;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** When a test tells what is right: {@code TUTOR} after each answer, {@code TIMED} at the end. */
public enum TestMode {
  TUTOR,
  TIMED;

  /** The mode as JSON and the read tables have it. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
