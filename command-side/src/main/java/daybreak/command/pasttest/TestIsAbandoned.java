package daybreak.command.pasttest;

import daybreak.schema.pasttest.TestId;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.Refusal;

/** An abandoned test is neither answered nor completed. */
final class TestIsAbandoned extends Refusal {

  TestIsAbandoned(TestId test) {
    super(Code.TEST_IS_ABANDONED, "Test " + test + " is abandoned.");
  }
}
