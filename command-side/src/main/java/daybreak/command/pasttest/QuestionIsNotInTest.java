package daybreak.command.pasttest;

import daybreak.schema.content.QuestionId;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.Refusal;

/** Only a test's own questions can be answered. */
final class QuestionIsNotInTest extends Refusal {

  QuestionIsNotInTest(QuestionId question) {
    super(Code.QUESTION_IS_NOT_IN_TEST, "The test does not ask question " + question + ".");
  }
}
