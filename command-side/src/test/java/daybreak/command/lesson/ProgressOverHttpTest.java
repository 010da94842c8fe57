package daybreak.command.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import daybreak.command.testing.CommandSideInTest;
import daybreak.command.testing.CommandSideInTest.Answer;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.lesson.LessonId;
import daybreak.schema.lesson.LessonProgressEvent.LessonProgressed;
import daybreak.schema.lesson.LessonProgressId;
import daybreak.schema.sql.StatementMetrics;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabaseExtension.class)
class ProgressOverHttpTest {

  private static final List<String> LOOK_UPS =
      List.of(
          "event.of-aggregates",
          "event.first-of-aggregates",
          "event.last-kind",
          "event.last-kind-among");

  private final TestDatabase database;
  private final CommandSideInTest house;
  private final UUID learner = UUID.randomUUID();

  ProgressOverHttpTest(TestDatabase database) {
    this.database = database;
    house = new CommandSideInTest(database);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void goes_on_and_never_back() {
    String lesson = lesson(true);

    for (int percent : new int[] {0, 40, 30, 40, 100, 10}) {
      assertThat(report(lesson, percent).status()).isEqualTo(200);
    }

    assertThat(percents(lesson)).containsExactly(0, 40, 100);
  }

  @Test
  void refuses_what_is_no_percentage() {
    String lesson = lesson(true);

    assertThat(report(lesson, -1).body()).contains("percent").contains("0 to 100");
    assertThat(report(lesson, 101).status()).isEqualTo(400);
    assertThat(send(lesson, Map.of()).status()).isEqualTo(400);
    assertThat(percents(lesson)).isEmpty();
  }

  @Test
  void needs_a_lesson_that_is_published() {
    assertThat(report(lesson(false), 50).status()).isEqualTo(404);
    assertThat(report(UUID.randomUUID().toString(), 50).status()).isEqualTo(404);
  }

  @Test
  void needs_a_lesson_that_is_not_retired_whatever_has_happened_before() {
    String lesson = lesson(true);
    revise(lesson, 2);
    assertThat(report(lesson, 50).status()).isEqualTo(200);

    assertThat(house.post("/api/content/lessons/" + lesson + "/retirement", "").send().status())
        .isEqualTo(200);

    assertThat(report(lesson, 60).status()).isEqualTo(404);
  }

  @Test
  void a_lesson_that_is_restored_is_a_draft_until_it_is_published_again() {
    String lesson = lesson(true);
    String path = "/api/content/lessons/" + lesson;
    assertThat(house.post(path + "/restoration", "").send().status()).isEqualTo(409);
    house.post(path + "/retirement", "").send();
    assertThat(house.post(path + "/restoration", "").send().status()).isEqualTo(200);

    assertThat(report(lesson, 50).status()).isEqualTo(404);
    revise(lesson, 2);
    assertThat(report(lesson, 50).status()).isEqualTo(404);

    assertThat(house.post(path + "/publication", "").send().status()).isEqualTo(200);
    revise(lesson, 3);
    assertThat(report(lesson, 50).status()).isEqualTo(200);
  }

  @Test
  void costs_the_same_whether_the_lesson_was_revised_once_or_fifty_times() {
    assertThat(lookUps(revised(1)))
        .isEqualTo(lookUps(revised(50)))
        .containsExactly(
            entry("event.first-of-aggregates", 1L),
            entry("event.last-kind", 2L),
            entry("event.last-kind-among", 2L));
  }

  private String revised(int times) {
    String lesson = lesson(true);
    revise(lesson, times);
    return lesson;
  }

  private void revise(String lesson, int times) {
    for (int revision = 1; revision <= times; revision++) {
      assertThat(house.put("/api/content/lessons/" + lesson, content(revision)).send().status())
          .isEqualTo(200);
    }
  }

  /** The statements about the lesson that two reports take. */
  private Map<String, Long> lookUps(String lesson) {
    Map<String, Long> before = lookUps();
    assertThat(report(lesson, 50).status()).isEqualTo(200);
    assertThat(report(lesson, 60).status()).isEqualTo(200);
    Map<String, Long> since = lookUps();
    before.forEach((statement, count) -> since.merge(statement, -count, Long::sum));
    since.values().removeIf(count -> count == 0);
    return since;
  }

  private Map<String, Long> lookUps() {
    Map<String, Long> counts = new TreeMap<>();
    for (String statement : LOOK_UPS) {
      database.meters().find(StatementMetrics.TIMER).tag("query", statement).timers().stream()
          .forEach(timer -> counts.merge(statement, timer.count(), Long::sum));
    }
    return counts;
  }

  private String lesson(boolean published) {
    Map<String, Object> body = new HashMap<>(content(0));
    body.put("topicId", house.topic("Memory"));
    String lesson = house.post("/api/content/lessons", body).send().id();
    if (published) {
      assertThat(house.post("/api/content/lessons/" + lesson + "/publication", "").send().status())
          .isEqualTo(200);
    }
    return lesson;
  }

  private static Map<String, Object> content(int revision) {
    return Map.of(
        "title",
        "How memory works",
        "position",
        1,
        "minutes",
        10,
        "body",
        "Memory is ... (%s)".formatted(revision));
  }

  private List<Integer> percents(String lesson) {
    UUID id =
        LessonProgressId.of(new LearnerId(learner), new LessonId(UUID.fromString(lesson))).value();
    return house.stores().streams().events("lesson-progress", List.of(id)).values().stream()
        .flatMap(List::stream)
        .map(event -> ((LessonProgressed) event).percent())
        .toList();
  }

  private Answer report(String lesson, int percent) {
    return send(lesson, Map.of("percent", percent));
  }

  private Answer send(String lesson, Map<String, ?> body) {
    return house.post("/api/lessons/" + lesson + "/progress", body).by(learner).send();
  }
}
