package daybreak.command.content;

import daybreak.schema.content.QuestionId;
import daybreak.schema.platform.Refusal;

/** A question stays in its topic. */
final class QuestionIsInAnotherTopic extends Refusal {

  QuestionIsInAnotherTopic(QuestionId question) {
    super("Question " + question + " belongs to another topic.");
  }
}
