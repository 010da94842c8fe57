package daybreak.command.content;

import daybreak.schema.content.QuestionId;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.Refusal;

/** What is validated is neither rejected nor retired, so there is nothing to restore. */
final class QuestionIsValidated extends Refusal {

  QuestionIsValidated(QuestionId question) {
    super(Code.QUESTION_IS_VALIDATED, "Question " + question + " is validated.");
  }
}
