package daybreak.projection.quiz;

import daybreak.schema.learner.LearnerId;
import daybreak.schema.pasttest.TestEvent.TestCompleted;
import daybreak.schema.pasttest.TestEvent.TestImported;
import daybreak.schema.pasttest.TestResult;
import daybreak.schema.platform.Event;
import java.util.List;
import java.util.UUID;

/** What a learner answered in a completed test. */
record GivenAnswer(UUID learner, UUID question, boolean correct) {

  /** Those of an event; a question left unanswered is none. */
  static List<GivenAnswer> of(Event event) {
    return switch (event) {
      case TestCompleted completed -> of(completed.learner(), completed.results());
      case TestImported imported -> of(imported.learner(), imported.results());
      default -> List.of();
    };
  }

  private static List<GivenAnswer> of(LearnerId learner, List<TestResult> results) {
    return results.stream()
        .filter(result -> result.chosen() != null)
        .map(
            result -> new GivenAnswer(learner.value(), result.question().value(), result.correct()))
        .toList();
  }
}
