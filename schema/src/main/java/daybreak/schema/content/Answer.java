package daybreak.schema.content;

import com.fasterxml.jackson.annotation.JsonValue;
import tools.jackson.databind.annotation.JsonDeserialize;

/** The right answer: in JSON the choice's 0-based index, or the words. */
@JsonDeserialize(using = AnswerReader.class)
public sealed interface Answer {

  /** The 0-based index among the question's choices. */
  record Choice(@JsonValue int index) implements Answer {}

  /** An answer in words. */
  record Words(@JsonValue String text) implements Answer {}
}
