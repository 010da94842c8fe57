package daybreak.saga.plan;

import daybreak.schema.learner.LearnerId;
import daybreak.schema.learner.LearnerSettings;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that a plan is made from.
 *
 * @param date the learner's own
 * @param topics those of the studied subjects, in the order in which they are taught
 * @param unfinished validated cards in their short steps, the longest due first
 * @param due validated cards to review before the date ends, the longest due first
 * @param moreDue whether there are more of them than were read
 * @param lessons published and not done, those of a subject in the order in which they are taught
 */
record StudyState(
    LearnerId learner,
    LocalDate date,
    LearnerSettings settings,
    List<Topic> topics,
    List<Card> unfinished,
    List<Card> due,
    boolean moreDue,
    List<Lesson> lessons) {

  /** The title of a studied subject with topics; null for any other. */
  @Nullable String titleOf(UUID subject) {
    return topics.stream()
        .filter(topic -> topic.subject().equals(subject))
        .map(Topic::subjectTitle)
        .findFirst()
        .orElse(null);
  }

  /**
   * A topic, and what the learner has done in it.
   *
   * @param questions validated ones
   * @param lessons those not retired
   * @param answered questions, as often as they were
   * @param lessonsDone those of them that are published
   */
  record Topic(
      UUID id,
      String title,
      UUID subject,
      String subjectTitle,
      long questions,
      long lessons,
      int answered,
      int correct,
      int lessonsDone) {

    /** The share of right answers, drawn towards one half where there are few: Laplace's rule. */
    double accuracy() {
      return (correct + 1.0) / (answered + 2.0);
    }
  }

  record Card(UUID id, UUID subject) {}

  /**
   * @param percent how far the learner is; null where it is not begun
   */
  record Lesson(
      UUID id, String title, UUID subject, UUID topic, int minutes, @Nullable Integer percent) {}
}
