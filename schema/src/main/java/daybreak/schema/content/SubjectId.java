package daybreak.schema.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The identity of a subject. */
public record SubjectId(@JsonValue UUID value) {

  @JsonCreator
  public SubjectId {}

  @Override
  public String toString() {
    return value.toString();
  }
}
