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
          topic(ANATOMY, "Bones", 20, 4, 10, 9, 2, 0),
          topic(ANATOMY, "Muscles", 20, 4, 10, 6, 0, 0),
          topic(BOTANY, "Leaves", 3, 2, 10, 2, 0, 0),
          topic(BOTANY, "Roots", 0, 0, 10, 0, 0, 0),
          topic(BOTANY, "Seeds", 30, 0, 0, 0, 0, 0));

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
            "First quiz: Seeds",
            "Bones 3",
            "Mixed test: Botany",
            "Leaves 1",
            "Bones 4",
            "Muscles 1",
            "Leaves 2");
    assertThat(reasons(plan))
        .startsWith(
            "You are still learning these; they stay best when you finish them soon.",
            "These are due, and your exam is in 10 days.",
            "These are due, and your exam is in 10 days.",
            "These are due: you are about to forget them.",
            "You have answered 2 of 10 questions rightly here; 80 % is the aim.",
            "You have answered 6 of 10 questions rightly here; 80 % is the aim.",
            "You have not answered any question here yet.",
            "It comes next; 8 lessons are left, and your exam is in 10 days.",
            "A test across topics each day until your exam.");
    assertThat(minutes(plan)).containsExactly(2, 2, 1, 2, 3, 5, 5, 15, 20, 15, 15, 15, 15);
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
  void paces_lessons_to_the_exam_before_other_news_on_every_second_day() {
    assertThat(news(plan(90, MONDAY, MONDAY.plusDays(2))))
        .containsExactly("First quiz: Seeds", "Bones 3", "Leaves 1", "Bones 4", "Muscles 1");
    assertThat(news(plan(90, MONDAY.plusDays(1), MONDAY.plusDays(3))))
        .containsExactly("Bones 3", "Leaves 1", "Bones 4", "Muscles 1", "First quiz: Seeds");
  }

  @Test
  void holds_as_many_lessons_as_there_are_minutes_for() {
    assertThat(lessons(plan(34, MONDAY, null))).isEmpty();
    assertThat(lessons(plan(35, MONDAY, null))).containsExactly("Bones 3");
    assertThat(lessons(plan(65, MONDAY, null))).containsExactly("Bones 3", "Leaves 1", "Bones 4");
    assertThat(lessons(plan(600, MONDAY, null))).hasSize(8);
  }

  @Test
  void goes_on_with_another_subject_where_a_lesson_is_too_long_for_the_rest() {
    StudyState state =
        state(
            40,
            List.of(topics.get(0), topics.get(2)),
            List.of(),
            List.of(
                lesson(topics.get(0), "Bones 1", 20, null),
                lesson(topics.get(0), "Bones 2", 30, null),
                lesson(topics.get(0), "Bones 3", 5, null),
                lesson(topics.get(2), "Leaves 1", 10, null)));

    assertThat(lessons(Planner.plan(state))).containsExactly("Bones 1", "Leaves 1");
  }

  @Test
  void introduces_new_cards_at_the_pace_of_the_exam() {
    assertThat(titles(newCards(60, MONDAY.plusDays(10), 0)))
        .containsExactly("Learn 8 new cards: Anatomy");
    assertThat(reasons(newCards(60, MONDAY.plusDays(10), 0)))
        .containsExactly("You have not seen 80 cards here yet, and your exam is in 10 days.");
    assertThat(titles(newCards(60, null, 0))).containsExactly("Learn 10 new cards: Anatomy");
    assertThat(reasons(newCards(60, null, 0))).containsExactly("You have not seen these yet.");
  }

  @Test
  void introduces_new_cards_within_the_minutes() {
    PlanContent plan = newCards(5, MONDAY.plusDays(1), 0);

    assertThat(titles(plan)).containsExactly("Learn 10 new cards: Anatomy");
    assertThat(minutes(plan)).containsExactly(5);
    assertThat(titles(newCards(5, null, 20))).containsExactly("Review 20 cards: Anatomy");
  }

  @Test
  void introduces_half_as_many_behind_more_reviews_than_a_plan_takes() {
    assertThat(titles(newCards(600, MONDAY.plusDays(10), DueReviews.MOST + 1)))
        .containsExactly("Review 200 cards: Anatomy", "Learn 4 new cards: Anatomy");
  }

  @Test
  void tests_what_is_known_on_a_day_without_anything_else() {
    Topic known = topic(BOTANY, "Leaves", 3, 0, 30, 30, 0, 0);

    PlanContent plan = Planner.plan(state(60, List.of(known), List.of(), List.of()));

    assertThat(titles(plan)).containsExactly("Mixed test: Botany");
    assertThat(minutes(plan)).containsExactly(3);
    assertThat(reasons(plan))
        .containsExactly("You have done all there is: this keeps up what you know.");
  }

  @Test
  void made_again_spends_the_minutes_that_completed_items_have_left() {
    StudyState state =
        state(
            60,
            List.of(topics.get(0)),
            List.of(),
            List.of(
                lesson(topics.get(0), "Bones 1", 20, null),
                lesson(topics.get(0), "Bones 2", 30, null),
                lesson(topics.get(0), "Bones 3", 10, null),
                lesson(topics.get(0), "Bones 4", 40, null)));
    PlanContent first = Planner.plan(state);
    assertThat(titles(first)).containsExactly("Bones 1", "Bones 2", "Bones 3");

    PlanContent again = Planner.revised(state, List.of(first.items().get(0)), 1);
    PlanContent all = Planner.revised(state, first.items(), 2);

    assertThat(titles(again)).containsExactly("Bones 1", "Bones 2", "Bones 3");
    assertThat(again.items().get(0)).isEqualTo(first.items().get(0));
    assertThat(again.items().get(1).id()).isNotEqualTo(first.items().get(1).id());
    assertThat(again.estimatedMinutes()).isEqualTo(60);
    assertThat(all.items()).isEqualTo(first.items());
  }

  @Test
  void made_again_without_anything_else_it_brings_no_second_test_of_what_is_known() {
    Topic known = topic(BOTANY, "Leaves", 3, 0, 30, 30, 0, 0);
    StudyState state = state(60, List.of(known), List.of(), List.of());

    assertThat(titles(Planner.revised(state, Planner.plan(state).items(), 1)))
        .containsExactly("Mixed test: Botany");
  }

  @Test
  void a_revision_brings_items_under_ids_of_its_own() {
    StudyState state = state(60, topics, List.of(), List.of());

    assertThat(ids(Planner.revised(state, List.of(), 1)))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(ids(Planner.plan(state)))
        .doesNotContainAnyElementsOf(ids(Planner.revised(state, List.of(), 2)));
  }

  @Test
  void tells_that_it_is_of_no_choice() {
    StudyState chosen = state(60, topics, List.of(), List.of());
    StudyState unchosen =
        new StudyState(
            learner,
            MONDAY,
            41,
            settings(60, null),
            true,
            topics,
            List.of(),
            List.of(),
            false,
            List.of(),
            List.of());

    assertThat(Planner.plan(chosen).unchosen()).isNull();
    assertThat(Planner.plan(unchosen).unchosen()).isTrue();
    assertThat(Planner.plan(unchosen).items()).isEqualTo(Planner.plan(chosen).items());
    assertThat(Planner.revised(unchosen, List.of(), 1).unchosen()).isTrue();
  }

  private PlanContent newCards(int minutes, @Nullable LocalDate exam, int due) {
    Topic bones = topic(ANATOMY, "Bones", 0, 0, 0, 0, 0, 80);
    return Planner.plan(
        new StudyState(
            learner,
            MONDAY,
            41,
            settings(minutes, exam),
            false,
            List.of(bones),
            List.of(),
            cards(ANATOMY, due),
            false,
            cards(ANATOMY, 40),
            List.of()));
  }

  private StudyState state(
      int minutes, List<Topic> ofTopics, List<Card> fresh, List<Lesson> lessons) {
    return new StudyState(
        learner,
        MONDAY,
        41,
        settings(minutes, null),
        false,
        ofTopics,
        List.of(),
        List.of(),
        false,
        fresh,
        lessons);
  }

  @Test
  void has_a_mixed_test_once_a_week_and_daily_in_the_last_fortnight() {
    assertThat(tests(MONDAY, null)).hasSize(4);
    assertThat(tests(MONDAY, MONDAY.plusDays(27))).hasSize(2 + 14);
  }

  @Test
  void holds_a_lesson_that_is_longer_than_the_day_alone() {
    Lesson lesson = lesson(topics.get(0), "The long one", 60, null);
    Topic bones = topic(ANATOMY, "Bones", 0, 4, 10, 9, 2, 0);
    StudyState state = state(30, List.of(bones), List.of(), List.of(lesson));

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
            41,
            settings(minutes, exam),
            false,
            topics,
            cards(ANATOMY, 3),
            Stream.of(cards(CHESS, 5), cards(BOTANY, 1), cards(ANATOMY, 8))
                .flatMap(List::stream)
                .toList(),
            false,
            List.of(),
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
      UUID subject,
      String title,
      int questions,
      int lessons,
      int answered,
      int correct,
      int done,
      int cards) {
    String subjectTitle = subject.equals(ANATOMY) ? "Anatomy" : "Botany";
    UUID id = UUID.nameUUIDFromBytes(title.getBytes(StandardCharsets.UTF_8));
    return new Topic(
        id, title, subject, subjectTitle, questions, lessons, answered, correct, done, cards, 0);
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

  private static List<String> news(PlanContent plan) {
    return titles(plan).stream().filter(title -> title.matches("\\w+ \\d|First quiz: .*")).toList();
  }

  private static List<String> titles(PlanContent plan) {
    return plan.items().stream().map(PlanItem::title).toList();
  }

  private static List<UUID> ids(PlanContent plan) {
    return plan.items().stream().map(PlanItem::id).toList();
  }

  private static List<String> reasons(PlanContent plan) {
    return plan.items().stream().map(PlanItem::reason).toList();
  }

  private static List<Integer> minutes(PlanContent plan) {
    return plan.items().stream().map(PlanItem::estimatedMinutes).toList();
  }
}
