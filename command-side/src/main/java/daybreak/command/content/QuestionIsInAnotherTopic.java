package daybreak.command.content;

import daybreak.schema.content.QuestionId;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.Refusal;

/** A question stays in its topic. */
final class QuestionIsInAnotherTopic extends Refusal {

  QuestionIsInAnotherTopic(QuestionId question) {
    super(Code.QUESTION_IS_IN_ANOTHER_TOPIC, "Question " + question + " belongs to another topic.");
  }
}
