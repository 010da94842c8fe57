package daybreak.schema.content;

import com.fasterxml.jackson.annotation.JsonValue;
import daybreak.schema.input.InWords;
import tools.jackson.databind.annotation.JsonDeserialize;

/** The right answer: in JSON the choice's 0-based index, or the words. */
@InWords("the index of a choice, or a text")
@JsonDeserialize(using = AnswerReader.class)
public sealed interface Answer {

  /** The 0-based index among the question's choices. */
  record Choice(@JsonValue int index) implements Answer {}

  /** An answer in words. */
  record Words(@JsonValue String text) implements Answer {}
}
