package daybreak.command.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import daybreak.schema.content.FlashcardEvent;
import daybreak.schema.content.FlashcardEvent.FlashcardAuthored;
import daybreak.schema.content.FlashcardEvent.FlashcardRejected;
import daybreak.schema.content.FlashcardEvent.FlashcardRetired;
import daybreak.schema.content.FlashcardEvent.FlashcardRevised;
import daybreak.schema.content.FlashcardEvent.FlashcardValidated;
import daybreak.schema.content.FlashcardId;
import daybreak.schema.content.QuestionId;
import daybreak.schema.content.SubjectEvent.SubjectAdded;
import daybreak.schema.content.TopicEvent.TopicAdded;
import daybreak.schema.event.Event;
import daybreak.schema.eventstore.Streams;
import daybreak.schema.lesson.LessonEvent.LessonAuthored;
import daybreak.schema.lesson.LessonEvent.LessonPublished;
import daybreak.schema.lesson.LessonEvent.LessonRetired;
import daybreak.schema.lesson.LessonId;
import daybreak.schema.pasttest.ShownQuestion;
import daybreak.schema.pasttest.Titled;
import daybreak.schema.problem.NotFound;
import daybreak.schema.quiz.QuestionVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Study material looked up in the event store, a statement for each list of things. */
final class StoredMaterial implements StudyMaterial {

  private static final int REMEMBERED = 20_000;

  private final Streams streams;
  private final Cache<FlashcardId, ContentPlace> cards =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  StoredMaterial(Streams streams) {
    this.streams = streams;
  }

  @Override
  public ContentPlace placeOf(FlashcardId card) {
    return cards.get(card, this::stored);
  }

  private ContentPlace stored(FlashcardId card) {
    Event beginning = streams.beginnings("flashcard", List.of(card.value())).get(card.value());
    return beginning instanceof FlashcardAuthored authored
        ? new ContentPlace(authored.subject(), authored.topic())
        : notFound("flashcard", card);
  }

  /** Each event of a card sets its state, so the last one tells it, however many there are. */
  @Override
  public void requireValidated(FlashcardId card) {
    switch ((FlashcardEvent)
        streams.endings("flashcard", List.of(card.value())).get(card.value())) {
      case FlashcardValidated _ -> {}
      case FlashcardRetired _ -> throw new FlashcardIsRetired(card);
      case FlashcardAuthored _, FlashcardRevised _, FlashcardRejected _ ->
          throw new FlashcardIsNotValidated(card);
      case null -> throw new NotFound("flashcard", card);
    }
  }

  @Override
  public ContentPlace placeOf(LessonId lesson) {
    List<Event> events =
        streams.events("lesson", List.of(lesson.value())).getOrDefault(lesson.value(), List.of());
    boolean published = events.stream().anyMatch(LessonPublished.class::isInstance);
    boolean retired = events.stream().anyMatch(LessonRetired.class::isInstance);
    return published && !retired && events.getFirst() instanceof LessonAuthored authored
        ? new ContentPlace(authored.subject(), authored.topic())
        : notFound("lesson", lesson);
  }

  private static ContentPlace notFound(String what, Object id) {
    throw new NotFound(what, id);
  }

  @Override
  public List<ShownQuestion> validated(List<QuestionId> questions) {
    return shown(
        questions,
        QuestionId::value,
        (_, history) ->
            Optional.of(history).filter(QuestionHistory::isValidated).map(QuestionHistory::latest));
  }

  @Override
  public List<ShownQuestion> latest(List<QuestionId> questions) {
    return shown(questions, QuestionId::value, (_, history) -> Optional.of(history.latest()));
  }

  @Override
  public List<ShownQuestion> versions(List<QuestionVersion> versions) {
    return shown(
        versions,
        version -> version.question().value(),
        (version, history) -> history.version(version.version()));
  }

  private <T> List<ShownQuestion> shown(List<T> wanted, Function<T, UUID> id, Choice<T> choice) {
    Map<UUID, QuestionHistory> histories = new HashMap<>();
    streams
        .events("question", wanted.stream().map(id).toList())
        .forEach((question, events) -> histories.put(question, new QuestionHistory(events)));
    return wanted.stream()
        .filter(one -> histories.containsKey(id.apply(one)))
        .flatMap(
            one -> choice.of(one, Objects.requireNonNull(histories.get(id.apply(one)))).stream())
        .toList();
  }

  @Override
  public List<Titled> subjects(List<ShownQuestion> questions) {
    return titled(
        "subject", questions.stream().map(question -> question.subject().value()).toList());
  }

  @Override
  public List<Titled> topics(List<ShownQuestion> questions) {
    return titled("topic", questions.stream().map(question -> question.topic().value()).toList());
  }

  private List<Titled> titled(String type, List<UUID> ids) {
    List<UUID> distinct = ids.stream().distinct().toList();
    Map<UUID, Event> beginnings = streams.beginnings(type, distinct);
    return distinct.stream().map(id -> new Titled(id, title(beginnings.get(id)))).toList();
  }

  private static String title(@Nullable Event beginning) {
    return switch (beginning) {
      case SubjectAdded subject -> subject.title();
      case TopicAdded topic -> topic.title();
      case null, default -> throw new IllegalStateException("A question is in no place");
    };
  }

  private interface Choice<T> {
    Optional<ShownQuestion> of(T wanted, QuestionHistory history);
  }
}
