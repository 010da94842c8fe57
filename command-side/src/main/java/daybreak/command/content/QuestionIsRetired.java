package daybreak.command.content;

import daybreak.schema.content.QuestionId;
import daybreak.schema.platform.Refusal;

/** A retired question stays as it is. */
final class QuestionIsRetired extends Refusal {

  QuestionIsRetired(QuestionId question) {
    super("Question " + question + " is retired.");
  }
}
