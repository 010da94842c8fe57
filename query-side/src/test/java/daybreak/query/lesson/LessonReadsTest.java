package daybreak.query.lesson;

import static daybreak.query.QueryApi.CALLER;
import static org.assertj.core.api.Assertions.assertThat;

import daybreak.query.Bank;
import daybreak.query.QueryApi;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(TestDatabaseExtension.class)
class LessonReadsTest {

  private final QueryApi api;
  private final Bank bank;

  LessonReadsTest(TestDatabase database) {
    api = QueryApi.on(database);
    bank = new Bank(database);
  }

  @Test
  void one_lesson_adds_its_body_to_what_its_list_shows() {
    UUID topic = UUID.randomUUID();
    UUID lesson = lesson(topic, "published");
    assertJson(
        api.ask("/api/lessons/" + lesson).json(),
        """
        {"id": "%s", "topicId": "%s", "title": "A lesson", "position": 4, "minutes": 7,
         "state": "new", "percent": 0, "body": "Its body", "objectives": ["aim"],
         "assets": [{"kind": "image", "url": "https://example.org/a.png", "altText": null}]}
        """
            .formatted(lesson, topic));
  }

  @Test
  void a_lesson_stands_as_the_caller_left_it() {
    UUID subject = bank.subject("Sewing");
    UUID topic = bank.topic(subject, "Hems");
    UUID lesson = UUID.randomUUID();
    bank.lesson(lesson, subject, topic, "published", 1);
    bank.progress(UUID.randomUUID(), lesson, 100);
    assertThat(listed(topic).at("/state").asString()).isEqualTo("new");
    bank.progress(CALLER, lesson, 30);
    assertJson(
        listed(topic),
        """
        {"id": "%s", "topicId": "%s", "title": "A lesson", "position": 1, "minutes": 7,
         "state": "started", "percent": 30}
        """
            .formatted(lesson, topic));
    assertThat(api.ask("/api/lessons/" + lesson).json().at("/percent").asInt()).isEqualTo(30);
  }

  @Test
  void a_lesson_done_whole_is_done() {
    UUID lesson = lesson(UUID.randomUUID(), "published");
    bank.progress(CALLER, lesson, 100);
    assertThat(api.ask("/api/lessons/" + lesson).json().at("/state").asString()).isEqualTo("done");
  }

  @Test
  void a_lesson_unknown_or_not_published_is_not_found() {
    assertThat(status(UUID.randomUUID())).isEqualTo(404);
    assertThat(status(lesson(UUID.randomUUID(), "draft"))).isEqualTo(404);
    assertThat(status(lesson(UUID.randomUUID(), "retired"))).isEqualTo(404);
  }

  @Test
  void every_filter_answers_the_published_lessons_that_match_by_their_position() {
    UUID cooking = bank.subject("Cooking");
    UUID baking = bank.subject("Baking");
    List<UUID> subjects = List.of(cooking, baking);
    List<UUID> topics = List.of(bank.topic(cooking, "Soup"), bank.topic(baking, "Bread"));
    List<Lesson> lessons = lessons(subjects, topics);
    assertThat(walk()).containsSubsequence(ids(lessons, _ -> true));
    for (UUID subject : subjects) {
      assertThat(walk("subjectId", subject))
          .isEqualTo(ids(lessons, l -> l.subject.equals(subject)));
      for (UUID topic : topics) {
        assertThat(walk("topicId", topic)).isEqualTo(ids(lessons, l -> l.topic.equals(topic)));
        assertThat(walk("topicId", topic, "subjectId", subject))
            .isEqualTo(ids(lessons, l -> l.topic.equals(topic) && l.subject.equals(subject)));
      }
    }
  }

  private List<Lesson> lessons(List<UUID> subjects, List<UUID> topics) {
    var random = new Random(7);
    var lessons = new ArrayList<Lesson>();
    for (int i = 0; i < 60; i++) {
      int where = random.nextInt(2);
      boolean published = random.nextInt(4) > 0;
      var id = new UUID(random.nextLong(), random.nextLong());
      int position = random.nextInt(12);
      lessons.add(new Lesson(id, subjects.get(where), topics.get(where), position, published));
      bank.lesson(
          id, subjects.get(where), topics.get(where), published ? "published" : "draft", position);
    }
    return lessons;
  }

  private static List<String> ids(List<Lesson> lessons, Predicate<Lesson> matching) {
    return lessons.stream()
        .filter(lesson -> lesson.published && matching.test(lesson))
        .sorted(
            Comparator.comparingInt(Lesson::position).thenComparing(lesson -> lesson.id.toString()))
        .map(lesson -> lesson.id.toString())
        .toList();
  }

  private List<String> walk(Object... filter) {
    return api.walk(
        7, "/api/lessons", Stream.of(filter).map(Object::toString).toArray(String[]::new));
  }

  private UUID lesson(UUID topic, String state) {
    UUID lesson = UUID.randomUUID();
    bank.lesson(lesson, UUID.randomUUID(), topic, state, 4);
    return lesson;
  }

  private int status(UUID lesson) {
    return api.ask("/api/lessons/" + lesson).status();
  }

  private JsonNode listed(UUID topic) {
    return api.ask("/api/lessons", "topicId", topic.toString()).json().at("/items/0");
  }

  private static void assertJson(JsonNode json, String expected) {
    assertThat(json).isEqualTo(JsonMapper.shared().readTree(expected));
  }

  private record Lesson(UUID id, UUID subject, UUID topic, int position, boolean published) {}
}
