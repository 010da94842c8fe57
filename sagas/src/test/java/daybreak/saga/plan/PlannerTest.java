package daybreak.saga.plan;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.saga.plan.StudyState.Card;
import daybreak.saga.plan.StudyState.Lesson;
import daybreak.saga.plan.StudyState.Topic;
import daybreak.schema.content.SubjectId;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.learner.LearnerSettings;
import daybreak.schema.learner.NamedZone;
import daybreak.schema.learner.StudiedSubject;
import daybreak.schema.plan.PlanContent;
import daybreak.schema.plan.PlanItem;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One learner: anatomy matters to her most, then botany; chess is a hobby. */
class PlannerTest {

  private static final UUID ANATOMY = new UUID(1, 1);
  private static final UUID BOTANY = new UUID(1, 2);
  private static final UUID CHESS = new UUID(1, 3);
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);

  /** Its weekly tests are on Thursdays. */
  private final LearnerId learner = new LearnerId(new UUID(0, 0));

  private final List<Topic> topics =
      List.of(
          topic(ANATOMY, "Bones", 20, 4, 10, 9, 2),
          topic(ANATOMY, "Muscles", 20, 4, 10, 6, 0),
          topic(BOTANY, "Leaves", 3, 2, 10, 2, 0),
          topic(BOTANY, "Roots", 0, 0, 10, 0, 0),
          topic(BOTANY, "Seeds", 30, 0, 0, 0, 0));

  @Test
  void fills_the_day_in_its_order() {
    PlanContent plan = plan(120, MONDAY, MONDAY.plusDays(10));

    assertThat(titles(plan))
        .containsExactly(
            "Finish 3 cards you have begun: Anatomy",
            "Review 8 cards: Anatomy",
            "Review 1 card: Botany",
            "Review 5 cards",
            "Short quiz: Leaves",
            "Short quiz: Muscles",
            "Bones 3",
            "Mixed test: Botany");
    assertThat(reasons(plan))
        .containsExactly(
            "You are still learning these; they stay best when you finish them soon.",
            "These are due, and your exam is in 10 days.",
            "These are due, and your exam is in 10 days.",
            "These are due: you are about to forget them.",
            "You have answered 2 of 10 questions rightly here; 80 % is the aim.",
            "You have answered 6 of 10 questions rightly here; 80 % is the aim.",
            "It comes next; 8 lessons are left, and your exam is in 10 days.",
            "A test across topics each day until your exam.");
    assertThat(minutes(plan)).containsExactly(2, 2, 1, 2, 3, 5, 15, 20);
  }

  @Test
  void leaves_for_tomorrow_what_finds_no_room_and_says_so() {
    PlanContent plan = plan(5, MONDAY, null);

    assertThat(titles(plan))
        .containsExactly(
            "Finish 3 cards you have begun: Anatomy",
            "Review 8 cards: Anatomy",
            "Review 1 card: Botany");
    assertThat(plan.backlog().dueCards()).isEqualTo(5);
  }

  @Test
  void paces_lessons_to_the_exam() {
    assertThat(lessons(plan(600, MONDAY, MONDAY.plusDays(2))))
        .containsExactly("Bones 3", "Leaves 1", "Bones 4", "Muscles 1");
    assertThat(lessons(plan(600, MONDAY, MONDAY.plusDays(1)))).hasSize(8);
    assertThat(lessons(plan(600, MONDAY, null))).containsExactly("Bones 3");
    assertThat(lessons(plan(600, MONDAY, MONDAY))).containsExactly("Bones 3");
  }

  @Test
  void has_a_mixed_test_once_a_week_and_daily_in_the_last_fortnight() {
    assertThat(tests(MONDAY, null)).hasSize(4);
    assertThat(tests(MONDAY, MONDAY.plusDays(27))).hasSize(2 + 14);
  }

  @Test
  void holds_a_lesson_that_is_longer_than_the_day_alone() {
    Lesson lesson = lesson(topics.get(0), "The long one", 60, null);
    StudyState state =
        new StudyState(
            learner,
            MONDAY,
            settings(30, null),
            topics.subList(0, 1),
            List.of(),
            List.of(),
            false,
            List.of(lesson));

    PlanContent plan = Planner.plan(state);

    assertThat(titles(plan)).containsExactly("The long one");
    assertThat(plan.estimatedMinutes()).isEqualTo(60);
  }

  private List<String> tests(LocalDate from, @Nullable LocalDate exam) {
    return IntStream.range(0, 28)
        .mapToObj(from::plusDays)
        .flatMap(date -> titles(plan(600, date, exam)).stream())
        .filter(title -> title.startsWith("Mixed test"))
        .toList();
  }

  private PlanContent plan(int minutes, LocalDate date, @Nullable LocalDate exam) {
    return Planner.plan(
        new StudyState(
            learner,
            date,
            settings(minutes, exam),
            topics,
            cards(ANATOMY, 3),
            Stream.of(cards(CHESS, 5), cards(BOTANY, 1), cards(ANATOMY, 8))
                .flatMap(List::stream)
                .toList(),
            false,
            Stream.of(
                    lessons(topics.get(0), 3, 4),
                    lessons(topics.get(1), 1, 4),
                    lessons(topics.get(2), 1, 2))
                .flatMap(List::stream)
                .toList()));
  }

  private static LearnerSettings settings(int minutes, @Nullable LocalDate exam) {
    return new LearnerSettings(
        new NamedZone("Asia/Kathmandu"),
        minutes,
        exam,
        List.of(
            new StudiedSubject(new SubjectId(BOTANY), 4),
            new StudiedSubject(new SubjectId(ANATOMY), 6)));
  }

  private static Topic topic(
      UUID subject, String title, int questions, int lessons, int answered, int correct, int done) {
    String subjectTitle = subject.equals(ANATOMY) ? "Anatomy" : "Botany";
    UUID id = UUID.nameUUIDFromBytes(title.getBytes(StandardCharsets.UTF_8));
    return new Topic(id, title, subject, subjectTitle, questions, lessons, answered, correct, done);
  }

  private static List<Card> cards(UUID subject, int count) {
    return IntStream.range(0, count).mapToObj(_ -> new Card(UUID.randomUUID(), subject)).toList();
  }

  private static List<Lesson> lessons(Topic topic, int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(n -> lesson(topic, topic.title() + " " + n, 15, null))
        .toList();
  }

  private static Lesson lesson(Topic topic, String title, int minutes, @Nullable Integer percent) {
    return new Lesson(UUID.randomUUID(), title, topic.subject(), topic.id(), minutes, percent);
  }

  private static List<String> lessons(PlanContent plan) {
    return titles(plan).stream().filter(title -> title.matches("\\w+ \\d")).toList();
  }

  private static List<String> titles(PlanContent plan) {
    return plan.items().stream().map(PlanItem::title).toList();
  }

  private static List<String> reasons(PlanContent plan) {
    return plan.items().stream().map(PlanItem::reason).toList();
  }

  private static List<Integer> minutes(PlanContent plan) {
    return plan.items().stream().map(PlanItem::estimatedMinutes).toList();
  }
}
