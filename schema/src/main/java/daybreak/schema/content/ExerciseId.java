package daybreak.schema.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The identity of an exercise. */
public record ExerciseId(@JsonValue UUID value) {

  @JsonCreator
  public ExerciseId {}

  @Override
  public String toString() {
    return value.toString();
  }
}
