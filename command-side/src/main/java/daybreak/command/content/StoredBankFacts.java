package daybreak.command.content;

import daybreak.schema.content.FlashcardEvent.FlashcardAuthored;
import daybreak.schema.content.FlashcardEvent.FlashcardCorrected;
import daybreak.schema.content.FlashcardEvent.FlashcardMoved;
import daybreak.schema.content.FlashcardEvent.FlashcardRejected;
import daybreak.schema.content.FlashcardEvent.FlashcardRestored;
import daybreak.schema.content.FlashcardEvent.FlashcardRetired;
import daybreak.schema.content.FlashcardEvent.FlashcardRevised;
import daybreak.schema.content.FlashcardEvent.FlashcardValidated;
import daybreak.schema.content.FlashcardId;
import daybreak.schema.content.QuestionId;
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicId;
import daybreak.schema.event.Event;
import daybreak.schema.eventstore.EventStores;
import daybreak.schema.eventstore.Holdings;
import daybreak.schema.eventstore.Streams;
import daybreak.schema.lesson.LessonEvent.LessonMoved;
import daybreak.schema.lesson.LessonEvent.LessonPublished;
import daybreak.schema.lesson.LessonEvent.LessonRestored;
import daybreak.schema.lesson.LessonEvent.LessonRetired;
import daybreak.schema.lesson.LessonEvent.LessonRevised;
import daybreak.schema.lesson.LessonId;
import daybreak.schema.pasttest.ShownQuestion;
import daybreak.schema.pasttest.Titled;
import daybreak.schema.problem.HeldContent;
import daybreak.schema.problem.NotFound;
import daybreak.schema.problem.Refusal;
import daybreak.schema.quiz.QuestionVersion;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** Facts looked up in the event store, as few of its events as tell them. */
final class StoredBankFacts implements BankFacts {

  /** What says in which state a flashcard is. */
  private static final Set<Class<? extends Event>> CARD_STATES =
      Set.of(
          FlashcardAuthored.class,
          FlashcardRevised.class,
          FlashcardValidated.class,
          FlashcardRejected.class,
          FlashcardRetired.class,
          FlashcardRestored.class);

  /** What leaves a flashcard in its state. */
  private static final Set<Class<?>> CARD_STATE_STAYS =
      Set.of(FlashcardCorrected.class, FlashcardMoved.class);

  /** What leaves a lesson in its state. */
  private static final Set<Class<?>> LESSON_STATE_STAYS =
      Set.of(LessonRevised.class, LessonMoved.class);

  /** What says in which state a lesson is, but for its beginning as a draft. */
  private static final Set<Class<? extends Event>> LESSON_STATES =
      Set.of(LessonPublished.class, LessonRetired.class, LessonRestored.class);

  private final Streams streams;
  private final Origins origins;
  private final Places places;
  private final Retirements retirements;
  private final Holdings holdings;
  private final ShownQuestions questions;
  private final BankTitles titles;
  private final SubjectNames names;

  StoredBankFacts(EventStores stores) {
    this.streams = stores.streams();
    this.titles = new BankTitles(stores);
    this.names = new SubjectNames(stores, titles);
    this.origins = new Origins(streams);
    this.places = new Places(streams, origins);
    this.retirements = new Retirements(streams);
    this.holdings = stores.holdings();
    this.questions = new ShownQuestions(streams);
  }

  @Override
  public SubjectId subjectOfOpen(TopicId topic) {
    SubjectId subject =
        origins
            .of(Origin.TOPIC, topic.value())
            .map(Origin::subject)
            .orElseThrow(() -> new TopicIsUnknown(topic));
    retirements.requireOpen(subject, topic);
    return subject;
  }

  @Override
  public void requireOpen(SubjectId subject) {
    requireSubjects(List.of(subject));
    retirements.requireOpen(subject);
  }

  @Override
  public void requireEmpty(SubjectId subject) {
    HeldContent held = holdings.of(subject);
    if (!held.none()) {
      throw new SubjectHoldsContent(subject, held);
    }
  }

  @Override
  public void requireEmpty(SubjectId subject, TopicId topic) {
    HeldContent held = holdings.of(subject, topic);
    if (!held.none()) {
      throw new TopicHoldsContent(topic, held);
    }
  }

  @Override
  public void requireSubjects(Collection<SubjectId> subjects) {
    Set<UUID> found = found(Origin.SUBJECT, subjects, SubjectId::value);
    require(subjects, subject -> found.contains(subject.value()), SubjectIsUnknown::new);
  }

  @Override
  public void requireTopics(Collection<TopicId> topics) {
    Set<UUID> found = found(Origin.TOPIC, topics, TopicId::value);
    require(topics, topic -> found.contains(topic.value()), TopicIsUnknown::new);
  }

  private <T> Set<UUID> found(String type, Collection<T> wanted, Function<T, UUID> id) {
    return origins.of(type, wanted.stream().map(id).toList()).keySet();
  }

  /** A deck's cards are too many to be remembered, and that they exist costs no row of theirs. */
  @Override
  public void requireFlashcards(Collection<FlashcardId> flashcards) {
    Set<UUID> found =
        streams.existing(Origin.FLASHCARD, flashcards.stream().map(FlashcardId::value).toList());
    require(
        flashcards,
        card -> found.contains(card.value()) || isBegun(card.value()),
        FlashcardIsUnknown::new);
  }

  private boolean isBegun(UUID card) {
    return streams.begun(Origin.FLASHCARD, card).isPresent();
  }

  private static <T> void require(
      Collection<T> wanted, Predicate<T> exists, Function<T, Refusal> unknown) {
    for (T one : wanted) {
      if (!exists.test(one)) {
        throw unknown.apply(one);
      }
    }
  }

  @Override
  public ContentPlace placeOf(FlashcardId card) {
    return place(Origin.FLASHCARD, card.value());
  }

  private ContentPlace place(String type, UUID id) {
    return places.of(type, id).orElseThrow(() -> new NotFound(type, id));
  }

  /**
   * The last event of a card tells its state, however many there are; only where that is a
   * correction or a move, which keep it, the one before tells it.
   */
  @Override
  public void requireValidated(FlashcardId card) {
    Class<?> last =
        streams
            .lastKind(Origin.FLASHCARD, card.value())
            .map(kind -> CARD_STATE_STAYS.contains(kind) ? beforeThose(card) : kind)
            .orElseThrow(() -> new NotFound(Origin.FLASHCARD, card));
    if (last == FlashcardRetired.class) {
      throw new FlashcardIsRetired(card);
    }
    if (last != FlashcardValidated.class) {
      throw new FlashcardIsNotValidated(card);
    }
  }

  private Class<?> beforeThose(FlashcardId card) {
    return streams.lastKindAmong(card.value(), CARD_STATES).orElse(FlashcardCorrected.class);
  }

  @Override
  public ContentPlace placeOf(LessonId lesson) {
    if (!isPublished(lesson.value())) {
      throw new NotFound(Origin.LESSON, lesson);
    }
    return place(Origin.LESSON, lesson.value());
  }

  /** A revision and a move keep the state: of those events that do not, the last one tells it. */
  private boolean isPublished(UUID lesson) {
    return streams
        .lastKind(Origin.LESSON, lesson)
        .flatMap(kind ->
            LESSON_STATE_STAYS.contains(kind)
                ? streams.lastKindAmong(lesson, LESSON_STATES)
                : Optional.of(kind))
        .filter(kind -> kind == LessonPublished.class)
        .isPresent();
  }

  @Override
  public List<ShownQuestion> validated(List<QuestionId> wanted) {
    return questions.validated(wanted);
  }

  @Override
  public List<ShownQuestion> latest(List<QuestionId> wanted) {
    return questions.latest(wanted);
  }

  @Override
  public List<ShownQuestion> versions(List<QuestionVersion> wanted) {
    return questions.versions(wanted);
  }

  @Override
  public void requireFree(String subjectTitle) {
    titles.requireFree(subjectTitle);
  }

  @Override
  public void requireFree(SubjectId subject, String topicTitle) {
    titles.requireFree(subject, topicTitle);
  }

  @Override
  public Optional<Titled> subjectNamed(String name) {
    return names.find(name);
  }

  @Override
  public List<Titled> subjects(List<ShownQuestion> shown) {
    return titles.of(Origin.SUBJECT, ids(shown, question -> question.subject().value()));
  }

  @Override
  public List<Titled> topics(List<ShownQuestion> shown) {
    return titles.of(Origin.TOPIC, ids(shown, question -> question.topic().value()));
  }

  private static List<UUID> ids(List<ShownQuestion> shown, Function<ShownQuestion, UUID> id) {
    return shown.stream().map(id).distinct().toList();
  }
}
