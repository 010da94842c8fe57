package daybreak.schema.learner;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The identity of a learner: who is signed in. */
public record LearnerId(@JsonValue UUID value) {

  @JsonCreator
  public LearnerId {}

  @Override
  public String toString() {
    return value.toString();
  }
}
