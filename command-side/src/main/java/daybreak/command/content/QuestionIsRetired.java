package daybreak.command.content;

import daybreak.schema.content.QuestionId;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.Refusal;

/** A retired question stays as it is. */
final class QuestionIsRetired extends Refusal {

  QuestionIsRetired(QuestionId question) {
    super(Code.QUESTION_IS_RETIRED, "Question " + question + " is retired.");
  }
}
