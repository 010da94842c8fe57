package daybreak.schema.eventstore;

import daybreak.schema.content.ExerciseEvent;
import daybreak.schema.content.FlashcardEvent;
import daybreak.schema.content.QuestionEvent;
import daybreak.schema.content.SubjectEvent;
import daybreak.schema.content.TopicEvent;
import daybreak.schema.deck.CardStudyEvent;
import daybreak.schema.deck.DeckEvent;
import daybreak.schema.event.Event;
import daybreak.schema.event.WireName;
import daybreak.schema.learner.LearnerEvent;
import daybreak.schema.lesson.LessonEvent;
import daybreak.schema.lesson.LessonProgressEvent;
import daybreak.schema.pasttest.TestEvent;
import daybreak.schema.plan.DailyPlanEvent;
import daybreak.schema.plan.RolloverEvent;
import daybreak.schema.quiz.QuizEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/** The two-way table of wire names and event records: every event that Daybreak can store. */
public final class EventTypes {

  /** One sealed interface for each aggregate of the bank, which is no learner's. */
  private static final List<Class<? extends Event>> BANK =
      List.of(
          SubjectEvent.class,
          TopicEvent.class,
          QuestionEvent.class,
          FlashcardEvent.class,
          ExerciseEvent.class,
          LessonEvent.class,
          DeckEvent.class);

  /** One sealed interface for each aggregate. */
  public static final List<Class<? extends Event>> AGGREGATES =
      Stream.concat(
              BANK.stream(),
              Stream.of(
                  LearnerEvent.class,
                  QuizEvent.class,
                  TestEvent.class,
                  CardStudyEvent.class,
                  LessonProgressEvent.class,
                  DailyPlanEvent.class,
                  RolloverEvent.class))
          .toList();

  private static final Map<String, Class<?>> BY_NAME =
      AGGREGATES.stream()
          .flatMap(aggregate -> Stream.of(aggregate.getPermittedSubclasses()))
          .collect(
              Collectors.toUnmodifiableMap(type -> wireName(type).value(), Function.identity()));

  private EventTypes() {}

  /** The record stored under a wire name now, or null where there is none. */
  public static @Nullable Class<?> byWireName(String name) {
    return BY_NAME.get(name);
  }

  /**
   * The record of a stored event's kind, also of an earlier version than its own.
   *
   * @throws UnknownEvent if there is none, or not of so late a version
   */
  static Class<?> kind(String name, int version) {
    Class<?> kind = byWireName(name);
    if (kind == null || version > wireName(kind).version()) {
      throw new UnknownEvent(new SimpleSerializedType(name, Integer.toString(version)));
    }
    return kind;
  }

  /** The wire names of all events of the bank. */
  public static List<String> ofBank() {
    return BANK.stream()
        .flatMap(aggregate -> Stream.of(aggregate.getPermittedSubclasses()))
        .map(type -> wireName(type).value())
        .toList();
  }

  /** Every event record. */
  public static List<Class<?>> all() {
    return List.copyOf(BY_NAME.values());
  }

  /**
   * The wire name and version of an event record.
   *
   * @throws IllegalArgumentException if the class is no event
   */
  public static WireName wireName(Class<?> type) {
    WireName name = type.getAnnotation(WireName.class);
    if (name == null) {
      throw new IllegalArgumentException(
          type.getSimpleName() + " has no wire name " + Arrays.toString(type.getInterfaces()));
    }
    return name;
  }
}
