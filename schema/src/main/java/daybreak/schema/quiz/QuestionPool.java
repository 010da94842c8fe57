package daybreak.schema.quiz;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which questions a quiz may be drawn from, as they stand for its learner. */
public enum QuestionPool {
  /** Every one. */
  ALL,
  /** Those the learner has answered in no completed test. */
  UNUSED,
  /** Those the learner answered wrongly when they last came up in a completed test. */
  INCORRECT;

  /** The pool as JSON has it. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
