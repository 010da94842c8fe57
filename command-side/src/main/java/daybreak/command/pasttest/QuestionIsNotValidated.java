package daybreak.command.pasttest;

import daybreak.schema.content.QuestionId;
import daybreak.schema.platform.Refusal;

/** Only validated questions are asked. */
final class QuestionIsNotValidated extends Refusal {

  QuestionIsNotValidated(QuestionId question) {
    super("There is no validated question " + question + ".");
  }
}
