package daybreak.command.pasttest;

import daybreak.schema.content.QuestionId;
import daybreak.schema.platform.Refusal;

/** In tutor mode an answer stands once its result is told. */
final class QuestionIsAnswered extends Refusal {

  QuestionIsAnswered(QuestionId question) {
    super("Question " + question + " is answered, and its result is told.");
  }
}
