package daybreak.projection.learner;

import daybreak.schema.deck.CardStudyEvent.CardReviewed;
import daybreak.schema.deck.CardStudyEvent.ReviewUndone;
import daybreak.schema.following.LoggedEvent;
import daybreak.schema.lesson.LessonProgressEvent.LessonProgressed;
import daybreak.schema.pasttest.TestEvent.TestCompleted;
import daybreak.schema.pasttest.TestResult;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Something done that an item of a plan may ask for.
 *
 * @param key whose it is, and what it counts for: a card or a lesson itself, or a topic of a test
 * @param amount questions of the topic that a test answered, else one; none where a review is taken
 *     back
 * @param position where the log tells of it
 */
record Work(Key key, int amount, long position) {

  private static final int ALL = 100;

  /** What an event tells of. */
  static List<Work> of(LoggedEvent logged) {
    long position = logged.position();
    return switch (logged.event()) {
      case CardReviewed review -> List.of(new Work(Key.of(review), 1, position));
      case ReviewUndone undone -> List.of(new Work(Key.of(undone), 0, position));
      case LessonProgressed lesson ->
          lesson.percent() == ALL ? List.of(new Work(Key.of(lesson), 1, position)) : List.of();
      case TestCompleted test -> ofTopics(test, position);
      default -> List.of();
    };
  }

  /** Of questions that were left unanswered there is no work. */
  private static List<Work> ofTopics(TestCompleted test, long position) {
    Map<UUID, Integer> answered = new TreeMap<>();
    for (TestResult result : test.results()) {
      if (result.chosen() != null) {
        answered.merge(result.topic().value(), 1, Integer::sum);
      }
    }
    return answered.entrySet().stream()
        .map(topic -> new Work(Key.of(test, topic.getKey()), topic.getValue(), position))
        .toList();
  }

  boolean isTakenBack() {
    return amount == 0;
  }

  /** What tells one from any other, in the order of the table's key. */
  record Key(UUID learner, Instant at, UUID work, UUID about) {

    static final Comparator<Key> ORDER =
        Comparator.comparing(Key::learner)
            .thenComparing(Key::at)
            .thenComparing(Key::work)
            .thenComparing(Key::about);

    static Key of(CardReviewed review) {
      UUID card = review.card().value();
      return new Key(review.learner().value(), review.at(), card, card);
    }

    static Key of(ReviewUndone undone) {
      UUID card = undone.card().value();
      return new Key(undone.learner().value(), undone.reviewedAt(), card, card);
    }

    static Key of(LessonProgressed progressed) {
      UUID lesson = progressed.lesson().value();
      return new Key(progressed.learner().value(), progressed.at(), lesson, lesson);
    }

    static Key of(TestCompleted test, UUID topic) {
      return new Key(test.learner().value(), test.at(), test.test().value(), topic);
    }
  }
}
