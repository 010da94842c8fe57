package daybreak.schema.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The identity of a question. */
public record QuestionId(@JsonValue UUID value) {

  @JsonCreator
  public QuestionId {}

  @Override
  public String toString() {
    return value.toString();
  }
}
