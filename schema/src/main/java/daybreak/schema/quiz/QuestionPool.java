package daybreak.schema.quiz;

import daybreak.schema.input.Worded;

/** Which questions a quiz may be drawn from, as they stand for its learner. */
public enum QuestionPool implements Worded {
  /** Every one. */
  ALL,
  /** Those the learner has answered in no completed test. */
  UNUSED,
  /** Those the learner answered wrongly when they last came up in a completed test. */
  INCORRECT
}
