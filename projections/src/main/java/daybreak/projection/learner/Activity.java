package daybreak.projection.learner;

import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicId;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.lesson.LessonProgressEvent.LessonProgressed;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a learner has done in a topic, or the difference that a batch makes to it. Answers stay
 * where they were given; lessons done and cards seen count where the lesson or the card is.
 *
 * @param answered questions answered in completed tests
 * @param correct those answered rightly
 * @param lessonsDone lessons at 100 percent
 * @param cardsSeen cards reviewed at least once
 * @param lessonBegun whether more than nothing of a lesson was done
 * @param at when the learner last did something there; null where nothing was done, but something
 *     that was done elsewhere has come or gone
 */
public record Activity(
    UUID learner,
    UUID subject,
    UUID topic,
    int answered,
    int correct,
    int lessonsDone,
    int cardsSeen,
    boolean lessonBegun,
    @Nullable Instant at) {

  /** Something was done there. */
  public static Activity done(LearnerId learner, SubjectId subject, TopicId topic, Instant at) {
    return new Activity(learner.value(), subject.value(), topic.value(), 0, 0, 0, 0, false, at);
  }

  /** So much of a lesson was done there. */
  public static Activity reported(LessonProgressed report) {
    return new Activity(
        report.learner().value(),
        report.subject().value(),
        report.topic().value(),
        0,
        0,
        0,
        0,
        report.percent() > 0,
        report.at());
  }

  /** More lessons are done there than before, or fewer. */
  public static Activity lessons(UUID learner, Place place, int difference) {
    return new Activity(learner, place.subject(), place.topic(), 0, 0, difference, 0, false, null);
  }

  /** More cards are seen there than before, or fewer. */
  public static Activity cards(UUID learner, Place place, int difference) {
    return new Activity(learner, place.subject(), place.topic(), 0, 0, 0, difference, false, null);
  }

  /** Both together. */
  Activity plus(Activity other) {
    return new Activity(
        learner,
        subject,
        topic,
        answered + other.answered,
        correct + other.correct,
        lessonsDone + other.lessonsDone,
        cardsSeen + other.cardsSeen,
        lessonBegun || other.lessonBegun,
        later(at, other.at));
  }

  private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.isAfter(one) ? other : one;
  }

  /** Whether it changes nothing. */
  boolean isNone() {
    return answered == 0 && correct == 0 && lessonsDone == 0 && cardsSeen == 0 && at == null;
  }
}
