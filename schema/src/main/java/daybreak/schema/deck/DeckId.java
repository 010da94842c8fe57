package daybreak.schema.deck;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The identity of a deck. */
public record DeckId(@JsonValue UUID value) {

  @JsonCreator
  public DeckId {}

  @Override
  public String toString() {
    return value.toString();
  }
}
