package daybreak.command.pasttest;

import daybreak.schema.content.QuestionId;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.Refusal;

/** A test of the past can only hold questions of the bank. */
final class QuestionIsUnknown extends Refusal {

  QuestionIsUnknown(QuestionId question) {
    super(Code.QUESTION_IS_UNKNOWN, "There is no question " + question + ".");
  }
}
