package daybreak.saga.plan;

import daybreak.schema.learner.LearnerId;
import daybreak.schema.learner.LearnerSettings;
import daybreak.schema.plan.PlanItem;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that a plan is made from.
 *
 * @param date the learner's own
 * @param asOf the position in the log up to which all of the learner's doing is in it
 * @param settings the learner's own, but for subjects where none of those holds anything
 * @param unchosen whether other subjects stand in their place
 * @param topics those of the studied subjects, in the order in which they are taught
 * @param unfinished validated cards in their short steps, the longest due first
 * @param due validated cards to review before the date ends, the longest due first
 * @param moreDue whether there are more of them than were read
 * @param fresh the first cards of studied subjects that are new to the learner
 * @param lessons published and not done, those of a subject in the order in which they are taught
 */
record StudyState(
    LearnerId learner,
    LocalDate date,
    long asOf,
    LearnerSettings settings,
    boolean unchosen,
    List<Topic> topics,
    List<Card> unfinished,
    List<Card> due,
    boolean moreDue,
    List<Card> fresh,
    List<Lesson> lessons) {

  /**
   * What is left of it after some items are completed: a card that was reviewed or learned and a
   * lesson that was finished are not to be done again. A card in its short steps is.
   */
  StudyState without(List<PlanItem> completed) {
    Set<UUID> done = new HashSet<>();
    completed.forEach(item -> done.addAll(item.refs()));
    return new StudyState(
        learner,
        date,
        asOf,
        settings,
        unchosen,
        topics,
        unfinished,
        due.stream().filter(card -> !done.contains(card.id())).toList(),
        moreDue,
        fresh.stream().filter(card -> !done.contains(card.id())).toList(),
        lessons.stream().filter(lesson -> !done.contains(lesson.id())).toList());
  }

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
   * @param lessons published ones; where those are more than 200, all that are not retired
   * @param answered questions, as often as they were
   * @param lessonsDone of those that are published
   * @param cards validated ones
   * @param cardsSeen those reviewed at least once, in whatever state they are now
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
      int lessonsDone,
      long cards,
      int cardsSeen) {

    /** The share of right answers, drawn towards one half where there are few: Laplace's rule. */
    double accuracy() {
      return (correct + 1.0) / (answered + 2.0);
    }

    /** Whether there is anything to study in it. */
    boolean holdsAnything() {
      return questions > 0 || lessons > 0 || cards > 0;
    }

    /** Whether there are questions of which the learner has answered none yet. */
    boolean isUnanswered() {
      return answered == 0 && questions > 0;
    }
  }

  record Card(UUID id, UUID subject) {}

  /**
   * @param percent how far the learner is; null where it is not begun
   */
  record Lesson(
      UUID id, String title, UUID subject, UUID topic, int minutes, @Nullable Integer percent) {}
}
