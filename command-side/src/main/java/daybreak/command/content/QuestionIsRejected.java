package daybreak.command.content;

import daybreak.schema.content.QuestionId;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.Refusal;

/** A rejected question is not validated as it stands. */
final class QuestionIsRejected extends Refusal {

  QuestionIsRejected(QuestionId question) {
    super(
        Code.QUESTION_IS_REJECTED,
        "Question " + question + " is rejected: revise it before it is validated.");
  }
}
