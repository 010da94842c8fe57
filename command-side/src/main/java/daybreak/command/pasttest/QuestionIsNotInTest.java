package daybreak.command.pasttest;

import daybreak.schema.content.QuestionId;
import daybreak.schema.platform.Refusal;

/** Only a test's own questions can be answered. */
final class QuestionIsNotInTest extends Refusal {

  QuestionIsNotInTest(QuestionId question) {
    super("The test does not ask question " + question + ".");
  }
}
