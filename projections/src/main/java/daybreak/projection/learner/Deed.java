package daybreak.projection.learner;

import daybreak.schema.deck.CardStudyEvent.CardReviewed;
import daybreak.schema.deck.CardStudyEvent.ReviewUndone;
import daybreak.schema.following.LoggedEvent;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.lesson.LessonProgressEvent.LessonProgressed;
import daybreak.schema.pasttest.TestEvent.TestCompleted;
import daybreak.schema.pasttest.TestEvent.TestImported;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that a learner did.
 *
 * @param at when it was done; where something is taken back, when that was done
 * @param position of its event in the log
 * @param day the difference that it makes to its day
 */
record Deed(UUID learner, Instant at, long position, Day day) {

  private static final int ALL = 100;

  /** What an event tells of, if that counts. */
  static Optional<Deed> of(LoggedEvent logged) {
    long position = logged.position();
    return switch (logged.event()) {
      case CardReviewed review ->
          done(review.learner(), review.at(), position, Day.review(review.millis()));
      case ReviewUndone undone -> done(undone.learner(), undone.reviewedAt(), position, Day.UNDONE);
      case TestCompleted test -> done(test.learner(), test.at(), position, Day.of(test.results()));
      case TestImported test -> done(test.learner(), test.at(), position, Day.of(test.results()));
      case LessonProgressed lesson when lesson.percent() == ALL ->
          done(lesson.learner(), lesson.at(), position, Day.LESSON);
      default -> Optional.empty();
    };
  }

  private static Optional<Deed> done(LearnerId learner, Instant at, long position, Day day) {
    return Optional.of(new Deed(learner.value(), at, position, day));
  }
}
