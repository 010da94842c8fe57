package daybreak.command.pasttest;

import daybreak.schema.pasttest.TestId;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.Refusal;
import java.time.Instant;

/** A test whose deadline has passed stands as it was then. */
final class TestIsOver extends Refusal {

  TestIsOver(TestId test, Instant deadline) {
    super(Code.TEST_IS_OVER, "The time of test " + test + " ran out at " + deadline + ".");
  }
}
