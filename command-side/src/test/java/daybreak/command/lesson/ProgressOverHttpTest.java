package daybreak.command.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.command.testing.CommandSideInTest;
import daybreak.command.testing.CommandSideInTest.Answer;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.lesson.LessonId;
import daybreak.schema.lesson.LessonProgressEvent.LessonProgressed;
import daybreak.schema.lesson.LessonProgressId;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabaseExtension.class)
class ProgressOverHttpTest {

  private final CommandSideInTest house;
  private final UUID learner = UUID.randomUUID();

  ProgressOverHttpTest(TestDatabase database) {
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

  private String lesson(boolean published) {
    var body =
        Map.of(
            "topicId",
            house.topic("Memory"),
            "title",
            "How memory works",
            "position",
            1,
            "minutes",
            10,
            "body",
            "Memory is ...");
    String lesson = house.post("/api/content/lessons", body).send().id();
    if (published) {
      assertThat(house.post("/api/content/lessons/" + lesson + "/publication", "").send().status())
          .isEqualTo(200);
    }
    return lesson;
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
