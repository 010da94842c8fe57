package daybreak.projection.testing;

import daybreak.schema.content.ExerciseEvent;
import daybreak.schema.content.FlashcardEvent;
import daybreak.schema.content.QuestionEvent;
import daybreak.schema.content.SubjectEvent;
import daybreak.schema.content.TopicEvent;
import daybreak.schema.deck.CardStudyEvent;
import daybreak.schema.deck.DeckEvent;
import daybreak.schema.event.Event;
import daybreak.schema.eventstore.CommandWork;
import daybreak.schema.following.LoggedEvent;
import daybreak.schema.learner.LearnerEvent;
import daybreak.schema.lesson.LessonEvent;
import daybreak.schema.lesson.LessonProgressEvent;
import daybreak.schema.pasttest.TestEvent;
import daybreak.schema.plan.DailyPlanEvent;
import daybreak.schema.plan.RolloverEvent;
import daybreak.schema.quiz.QuizEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/** Events in the order in which they happened, numbered within their aggregates and as a whole. */
public final class History {

  private static final Instant BEGINNING = Instant.parse("2026-03-01T10:00:00Z");

  private final List<DomainEventMessage<?>> messages = new ArrayList<>();
  private final Map<UUID, Long> lengths = new HashMap<>();

  /** A history of these events. */
  public static History of(Collection<? extends Event> events) {
    History history = new History();
    events.forEach(history::add);
    return history;
  }

  private void add(Event event) {
    UUID aggregate = aggregate(event);
    long sequence = lengths.merge(aggregate, 1L, Long::sum) - 1;
    messages.add(
        new GenericDomainEventMessage<>(
            event.getClass().getSimpleName(),
            aggregate.toString(),
            sequence,
            event,
            by(messages.size()),
            UUID.randomUUID().toString(),
            BEGINNING.plusSeconds(messages.size())));
  }

  /** In the name of one of two admins, or of nobody. */
  private static MetaData by(int number) {
    return number % 3 == 0
        ? MetaData.emptyInstance()
        : MetaData.with(CommandWork.BY, new UUID(0, number % 3).toString());
  }

  /** As the event store takes them. */
  public List<DomainEventMessage<?>> messages() {
    return messages;
  }

  /** As a projection takes them. */
  public List<LoggedEvent> events() {
    List<LoggedEvent> batch = new ArrayList<>();
    for (DomainEventMessage<?> message : messages) {
      batch.add(LoggedEvent.at(batch.size() + 1, message));
    }
    return batch;
  }

  private static UUID aggregate(Event event) {
    return switch (event) {
      case SubjectEvent subject -> subject.subject().value();
      case TopicEvent topic -> topic.topic().value();
      case QuestionEvent question -> question.question().value();
      case FlashcardEvent flashcard -> flashcard.flashcard().value();
      case ExerciseEvent exercise -> exercise.exercise().value();
      case LessonEvent lesson -> lesson.lesson().value();
      case DeckEvent deck -> deck.deck().value();
      case LearnerEvent learner -> learner.learner().value();
      case QuizEvent quiz -> quiz.quiz().value();
      case TestEvent test -> test.test().value();
      case CardStudyEvent study -> study.study().value();
      case LessonProgressEvent progress -> progress.progress().value();
      case DailyPlanEvent plan -> plan.plan().value();
      case RolloverEvent rollover -> rollover.rollover().value();
      default -> throw new IllegalArgumentException(event.toString());
    };
  }
}
