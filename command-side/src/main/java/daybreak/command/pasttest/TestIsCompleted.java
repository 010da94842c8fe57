package daybreak.command.pasttest;

import daybreak.schema.pasttest.TestId;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.Refusal;

/** A completed test stays as it is. */
final class TestIsCompleted extends Refusal {

  TestIsCompleted(TestId test) {
    super(Code.TEST_IS_COMPLETED, "Test " + test + " is completed.");
  }
}
