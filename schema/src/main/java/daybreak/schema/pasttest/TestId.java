package daybreak.schema.pasttest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The identity of a test. */
public record TestId(@JsonValue UUID value) {

  @JsonCreator
  public TestId {}

  @Override
  public String toString() {
    return value.toString();
  }
}
