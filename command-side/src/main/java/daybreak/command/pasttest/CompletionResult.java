package daybreak.command.pasttest;

import daybreak.schema.pasttest.TestResult;
import java.util.List;

/**
 * How a completed test went.
 *
 * @param score the percentage of all questions answered rightly, two decimals
 * @param correct how many answers are right
 */
record CompletionResult(double score, int correct, int answered, int questionCount) {

  static CompletionResult of(List<TestResult> results) {
    int correct = (int) results.stream().filter(TestResult::answeredRightly).count();
    int answered = (int) results.stream().filter(result -> result.chosen() != null).count();
    return new CompletionResult(score(correct, results.size()), correct, answered, results.size());
  }

  /** The percentage of all questions answered rightly. */
  static double score(long correct, int questions) {
    return Math.round(10_000.0 * correct / questions) / 100.0;
  }
}
