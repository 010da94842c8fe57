package daybreak.schema.lesson;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The identity of a lesson. */
public record LessonId(@JsonValue UUID value) {

  @JsonCreator
  public LessonId {}

  @Override
  public String toString() {
    return value.toString();
  }
}
