package daybreak.projection.learner;

import java.time.Instant;
import java.util.UUID;

/**
 * What a learner has done in a topic, or the difference that a batch makes to it.
 *
 * @param answered questions answered in completed tests
 * @param correct those answered rightly
 * @param lessonsDone lessons at 100 percent
 * @param cardsSeen cards reviewed at least once
 * @param at when the learner last did something
 */
public record Activity(
    UUID learner,
    UUID subject,
    UUID topic,
    int answered,
    int correct,
    int lessonsDone,
    int cardsSeen,
    Instant at) {

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
        at.isAfter(other.at) ? at : other.at);
  }
}
