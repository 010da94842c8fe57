package daybreak.projection.quiz;

import daybreak.schema.following.LoggedEvent;
import daybreak.schema.pasttest.TestEvent;
import daybreak.schema.pasttest.TestEvent.TestCompleted;
import daybreak.schema.pasttest.TestEvent.TestImported;
import daybreak.schema.pasttest.TestResult;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * What a learner answered in a completed test.
 *
 * @param at when the test was completed
 * @param position of its end in the log
 */
record GivenAnswer(UUID learner, UUID question, boolean correct, Instant at, long position) {

  /** The later one is greater. */
  static final Comparator<GivenAnswer> BY_TIME =
      Comparator.comparing(GivenAnswer::at).thenComparingLong(GivenAnswer::position);

  /** Those of an event; a question left unanswered is none. */
  static List<GivenAnswer> of(LoggedEvent logged) {
    return switch (logged.event()) {
      case TestCompleted completed -> of(completed, completed.results(), logged.position());
      case TestImported imported -> of(imported, imported.results(), logged.position());
      default -> List.of();
    };
  }

  private static List<GivenAnswer> of(TestEvent test, List<TestResult> results, long position) {
    Instant at = test.at().truncatedTo(ChronoUnit.MICROS);
    return results.stream()
        .filter(result -> result.chosen() != null)
        .map(result ->
            new GivenAnswer(
                test.learner().value(), result.question().value(), result.correct(), at, position))
        .toList();
  }
}
