package daybreak.command.pasttest;

import daybreak.schema.content.QuestionId;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.Refusal;

/** Only validated questions are asked. */
final class QuestionIsNotValidated extends Refusal {

  QuestionIsNotValidated(QuestionId question) {
    super(Code.QUESTION_IS_NOT_VALIDATED, "There is no validated question " + question + ".");
  }
}
