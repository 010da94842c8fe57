package daybreak.saga.plan;

import daybreak.saga.plan.StudyState.Card;
import daybreak.saga.plan.StudyState.Lesson;
import daybreak.saga.plan.StudyState.Topic;
import daybreak.schema.content.SubjectId;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.learner.LearnerSettings;
import daybreak.schema.learner.NamedZone;
import daybreak.schema.learner.StudiedSubject;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Learners at random, from those with nothing at all to those with far too much to do. */
final class RandomStates {

  private static final LocalDate DATE = LocalDate.of(2026, 3, 8);

  private final Random random;

  RandomStates(long seed) {
    this.random = new Random(seed);
  }

  StudyState state() {
    List<UUID> subjects = IntStream.range(0, random.nextInt(4)).mapToObj(_ -> id()).toList();
    UUID unstudied = id();
    List<Topic> topics = subjects.stream().flatMap(this::topics).toList();
    LocalDate exam = random.nextBoolean() ? null : DATE.plusDays(random.nextInt(60) - 5L);
    return new StudyState(
        new LearnerId(id()),
        DATE.plusDays(random.nextInt(30)),
        41,
        new LearnerSettings(
            new NamedZone("Asia/Kathmandu"),
            5 + random.nextInt(random.nextBoolean() ? 30 : 596),
            exam,
            subjects.stream()
                .map(subject -> new StudiedSubject(new SubjectId(subject), 1 + random.nextInt(10)))
                .toList()),
        false,
        topics,
        cards(60, subjects, unstudied),
        cards(300, subjects, unstudied),
        random.nextBoolean(),
        subjects.stream().flatMap(this::fresh).toList(),
        topics.stream().flatMap(this::lessons).toList());
  }

  private Stream<Topic> topics(UUID subject) {
    return IntStream.range(0, random.nextInt(12))
        .mapToObj(n -> {
          int answered = random.nextInt(3) == 0 ? 0 : random.nextInt(40);
          int lessons = random.nextInt(5);
          int cards = random.nextInt(200);
          return new Topic(
              id(),
              "Topic " + n,
              subject,
              "Subject " + subject,
              random.nextInt(3) == 0 ? 0 : random.nextInt(60),
              lessons,
              answered,
              answered == 0 ? 0 : random.nextInt(answered + 1),
              lessons == 0 ? 0 : random.nextInt(lessons + 1),
              cards,
              random.nextInt(cards + 1));
        });
  }

  private Stream<Lesson> lessons(Topic topic) {
    return IntStream.range(0, (int) topic.lessons() - topic.lessonsDone())
        .mapToObj(n ->
            new Lesson(
                id(),
                "Lesson " + n,
                topic.subject(),
                topic.id(),
                1 + random.nextInt(60),
                random.nextBoolean() ? null : random.nextInt(100)));
  }

  private Stream<Card> fresh(UUID subject) {
    int count = random.nextInt(3) == 0 ? 0 : random.nextInt(101);
    return IntStream.range(0, count).mapToObj(_ -> new Card(id(), subject));
  }

  private List<Card> cards(int most, List<UUID> subjects, UUID unstudied) {
    int count = random.nextInt(3) == 0 ? 0 : random.nextInt(most + 1);
    return IntStream.range(0, count)
        .mapToObj(_ ->
            new Card(
                id(),
                subjects.isEmpty() || random.nextInt(4) == 0
                    ? unstudied
                    : subjects.get(random.nextInt(subjects.size()))))
        .toList();
  }

  private UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
