package daybreak.schema.quiz;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The identity of a quiz. */
public record QuizId(@JsonValue UUID value) {

  @JsonCreator
  public QuizId {}

  @Override
  public String toString() {
    return value.toString();
  }
}
