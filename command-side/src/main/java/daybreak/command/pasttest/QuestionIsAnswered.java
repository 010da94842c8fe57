package daybreak.command.pasttest;

import daybreak.schema.content.QuestionId;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.Refusal;

/** In tutor mode an answer stands once its result is told. */
final class QuestionIsAnswered extends Refusal {

  QuestionIsAnswered(QuestionId question) {
    super(
        Code.QUESTION_IS_ANSWERED,
        "Question " + question + " is answered, and its result is told.");
  }
}
