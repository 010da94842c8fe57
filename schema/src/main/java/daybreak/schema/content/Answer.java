package daybreak.schema.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The right answer: in JSON the choice's 0-based index, or the words. */
public sealed interface Answer {

  /** The 0-based index among the question's choices. */
  record Choice(@JsonValue int index) implements Answer {}

  /** An answer in words. */
  record Words(@JsonValue String text) implements Answer {}

  @JsonCreator
  static Answer of(Object json) {
    return switch (json) {
      case Integer index -> new Choice(index);
      case String text -> new Words(text);
      default -> throw new IllegalArgumentException("An answer is an index or a text");
    };
  }
}
