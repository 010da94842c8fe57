package daybreak.schema.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The identity of a flashcard. */
public record FlashcardId(@JsonValue UUID value) {

  @JsonCreator
  public FlashcardId {}

  @Override
  public String toString() {
    return value.toString();
  }
}
