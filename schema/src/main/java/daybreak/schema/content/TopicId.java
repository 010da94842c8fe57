package daybreak.schema.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The identity of a topic. */
public record TopicId(@JsonValue UUID value) {

  @JsonCreator
  public TopicId {}

  @Override
  public String toString() {
    return value.toString();
  }
}
