package daybreak.projection.learner;

import daybreak.schema.deck.CardStudyEvent.CardReviewed;
import daybreak.schema.deck.CardStudyEvent.ReviewUndone;
import daybreak.schema.following.LoggedEvent;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.lesson.LessonProgressEvent.LessonProgressed;
import daybreak.schema.pasttest.TestEvent.TestCompleted;
import daybreak.schema.pasttest.TestEvent.TestImported;
import daybreak.schema.pasttest.TestResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a learner did.
 *
 * @param at when it was done
 * @param position of its event in the log
 * @param undoes whether it takes back what was done at that time, in the zone of that time
 * @param millis the time taken, as far as it is known
 */
record Deed(
    UUID learner,
    Instant at,
    long position,
    boolean undoes,
    int answered,
    int correct,
    int reviews,
    int lessons,
    long millis) {

  private static final int ALL = 100;

  /** What an event tells of, if that counts. */
  static Optional<Deed> of(LoggedEvent logged) {
    long position = logged.position();
    return switch (logged.event()) {
      case CardReviewed review ->
          Optional.of(
              new Deed(
                  review.learner().value(),
                  review.at(),
                  position,
                  false,
                  0,
                  0,
                  1,
                  0,
                  known(review.millis())));
      case ReviewUndone undone ->
          Optional.of(
              new Deed(
                  undone.learner().value(), undone.reviewedAt(), position, true, 0, 0, -1, 0, 0));
      case TestCompleted test -> answers(test.learner(), test.at(), position, test.results());
      case TestImported test -> answers(test.learner(), test.at(), position, test.results());
      case LessonProgressed lesson ->
          lesson.percent() < ALL
              ? Optional.empty()
              : Optional.of(
                  new Deed(lesson.learner().value(), lesson.at(), position, false, 0, 0, 0, 1, 0));
      default -> Optional.empty();
    };
  }

  private static Optional<Deed> answers(
      LearnerId learner, Instant at, long position, List<TestResult> results) {
    int answered = (int) results.stream().filter(result -> result.chosen() != null).count();
    int correct = (int) results.stream().filter(TestResult::answeredRightly).count();
    long millis = results.stream().mapToLong(result -> known(result.millis())).sum();
    return Optional.of(
        new Deed(learner.value(), at, position, false, answered, correct, 0, 0, millis));
  }

  private static long known(@Nullable Long millis) {
    return millis == null ? 0 : millis;
  }
}
