package daybreak.projection.testing;

import daybreak.schema.content.FlashcardEvent.FlashcardAuthored;
import daybreak.schema.content.FlashcardId;
import daybreak.schema.content.QuestionEvent.QuestionAuthored;
import daybreak.schema.content.SubjectEvent.SubjectAdded;
import daybreak.schema.content.SubjectEvent.SubjectRenamed;
import daybreak.schema.content.SubjectEvent.SubjectRetired;
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicEvent.TopicAdded;
import daybreak.schema.content.TopicEvent.TopicRenamed;
import daybreak.schema.content.TopicEvent.TopicRetired;
import daybreak.schema.content.TopicId;
import daybreak.schema.event.Event;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.lesson.LessonEvent.LessonAuthored;
import daybreak.schema.pasttest.ShownQuestion;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Two subjects of two topics each, full of content that lives at random, and learners who study it
 * at the same time; beside them subjects and topics that hold nothing, of which some are retired.
 */
public final class RandomBank {

  private static final int LEARNERS = 3;
  private static final LocalDate FIRST_PLAN = LocalDate.of(2026, 3, 1);

  private final Random random;
  private final RandomContent content;
  private final List<Event> beginning = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private final List<Life> lives = new ArrayList<>();
  private final List<List<? extends Event>> studies = new ArrayList<>();
  private final List<List<Event>> renamings = new ArrayList<>();
  private final Map<UUID, String> titles = new TreeMap<>();
  private final Set<UUID> retired = new TreeSet<>();

  /** A bank with so many pieces of each kind; the same seed makes the same bank. */
  public RandomBank(long seed, int ofEachKind) {
    this.random = new Random(seed);
    this.content = new RandomContent(random);
    IntStream.range(0, 2).forEach(_ -> addSubject());
    RandomLives lives = new RandomLives(random, places);
    List<Function<Place, Life>> kinds =
        List.of(lives::question, lives::flashcard, lives::lesson, lives::exercise, lives::deck);
    for (Function<Place, Life> kind : kinds) {
      IntStream.range(0, ofEachKind).mapToObj(_ -> kind.apply(place())).forEach(this.lives::add);
    }
    addStudies(lives.cards(), ofEachKind);
    IntStream.range(0, 3).forEach(_ -> addEmptySubject());
  }

  private void addStudies(List<FlashcardId> cards, int ofEachKind) {
    RandomTests tests = new RandomTests(random, content, questions());
    RandomReviews reviews = new RandomReviews(random, places);
    Map<FlashcardId, Place> firstPlaces = firstPlaces();
    RandomLessons lessons = new RandomLessons(random, content);
    RandomPlans plans = new RandomPlans(random);
    for (int number = 0; number < LEARNERS; number++) {
      LearnerId learner = new LearnerId(content.id());
      studies.add(lessons.settings(learner, place()));
      IntStream.range(0, 3)
          .mapToObj(FIRST_PLAN::plusDays)
          .forEach(date -> studies.add(plans.plan(learner, date, place())));
      IntStream.range(0, ofEachKind)
          .forEach(_ -> {
            studies.add(tests.of(learner));
            studies.add(lessons.progress(learner, place()));
          });
      cards.stream()
          .filter(_ -> random.nextInt(4) > 0)
          .forEach(card ->
              studies.add(
                  reviews.of(learner, card, firstPlaces.getOrDefault(card, places.getFirst()))));
      begun(LessonAuthored.class)
          .filter(_ -> random.nextInt(3) > 0)
          .forEach(lesson ->
              studies.add(
                  lessons.progress(
                      learner, lesson.lesson(), new Place(lesson.subject(), lesson.topic()))));
    }
  }

  private Place place() {
    return places.get(random.nextInt(places.size()));
  }

  private List<ShownQuestion> questions() {
    return begun(QuestionAuthored.class)
        .map(first ->
            new ShownQuestion(first.question(), 1, first.subject(), first.topic(), first.content()))
        .toList();
  }

  private Map<FlashcardId, Place> firstPlaces() {
    return begun(FlashcardAuthored.class)
        .collect(
            Collectors.toMap(
                FlashcardAuthored::flashcard, card -> new Place(card.subject(), card.topic())));
  }

  /** The first events of this kind of the lives that begin with one. */
  private <E extends Event> Stream<E> begun(Class<E> kind) {
    return lives.stream()
        .map(life -> life.events().getFirst())
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  private void addSubject() {
    SubjectId subject = new SubjectId(content.id());
    beginning.add(new SubjectAdded(subject, titled(subject.value())));
    rename(() -> new SubjectRenamed(subject, titled(subject.value())));
    for (int i = 0; i < 2; i++) {
      TopicId topic = new TopicId(content.id());
      places.add(new Place(subject, topic));
      beginning.add(new TopicAdded(topic, subject, titled(topic.value())));
      rename(() -> new TopicRenamed(topic, subject, titled(topic.value())));
    }
  }

  private void addEmptySubject() {
    SubjectId subject = new SubjectId(content.id());
    beginning.add(new SubjectAdded(subject, titled(subject.value())));
    retire(subject.value(), new SubjectRetired(subject, content.text()));
    for (SubjectId of : List.of(subject, place().subject())) {
      TopicId topic = new TopicId(content.id());
      beginning.add(new TopicAdded(topic, of, titled(topic.value())));
      retire(topic.value(), new TopicRetired(topic, of, null));
    }
  }

  private void retire(UUID subjectOrTopic, Event retirement) {
    if (random.nextBoolean()) {
      renamings.add(List.of(retirement));
      retired.add(subjectOrTopic);
    }
  }

  private String titled(UUID subjectOrTopic) {
    String title = content.text();
    titles.put(subjectOrTopic, title);
    return title;
  }

  private void rename(Supplier<Event> renaming) {
    renamings.add(Stream.generate(renaming).limit(random.nextInt(3)).toList());
  }

  /** What happened, the lives mixed at random. */
  public History history() {
    List<Event> events = new ArrayList<>(beginning);
    List<Queue<Event>> rest = new ArrayList<>();
    lives.forEach(life -> rest.add(new ArrayDeque<>(life.events())));
    studies.forEach(study -> rest.add(new ArrayDeque<>(study)));
    renamings.forEach(titles -> rest.add(new ArrayDeque<>(titles)));
    rest.removeIf(Queue::isEmpty);
    while (!rest.isEmpty()) {
      Queue<Event> life = rest.get(random.nextInt(rest.size()));
      events.add(life.remove());
      rest.removeIf(Queue::isEmpty);
    }
    return History.of(events);
  }

  /** The title that each subject and topic bears in the end. */
  public Map<UUID, String> titles() {
    return titles;
  }

  /** The subjects and topics that are retired in the end. */
  public Set<UUID> retired() {
    return retired;
  }

  /** What the statistics of each subject and topic have to say, by column, zeros left out. */
  public Map<UUID, Map<String, Integer>> counts() {
    Map<UUID, Map<String, Integer>> counts = new TreeMap<>();
    titles.keySet().forEach(empty -> counts.put(empty, new TreeMap<>()));
    for (Life life : lives) {
      count(life, counts.computeIfAbsent(life.place().subject().value(), _ -> new TreeMap<>()));
      count(life, counts.computeIfAbsent(life.place().topic().value(), _ -> new TreeMap<>()));
    }
    return counts;
  }

  private static void count(Life life, Map<String, Integer> counts) {
    life.counts().forEach((column, number) -> counts.merge(column, number, Integer::sum));
    counts.values().removeIf(number -> number == 0);
  }
}
