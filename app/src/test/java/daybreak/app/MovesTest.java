package daybreak.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.app.testing.Client;
import daybreak.app.testing.Reply;
import daybreak.app.testing.RunningApp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is moved, all the way: whatever counts it counts it where it is. */
final class MovesTest {

  private static final String FRESH = "Daybreak-Min-Position";
  private static final String TOLD = "Daybreak-Position";
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final RunningApp app = RunningApp.local();
  private final Client author = app.client().as("content-admin");
  private final Client learner = app.client().as("learner", UUID.randomUUID().toString());
  private final String fromSubject = created("subjects", "{\"title\": \"Left\"}");
  private final String toSubject = created("subjects", "{\"title\": \"Reached\"}");
  private final String from = topic(fromSubject, "Left behind");
  private final String to = topic(toSubject, "Reached at last");

  @Test
  void a_card_is_studied_and_counted_in_the_subject_that_it_was_moved_to() {
    String seen = flashcard();
    String fresh = flashcard();
    Reply reviewed =
        learner.post("/api/flashcards/" + seen + "/reviews", "{\"rating\": \"again\"}");
    assertThat(reviewed.status()).as(reviewed.body()).isEqualTo(200);

    Reply _ = moved("flashcards", seen);
    String after = moved("flashcards", fresh).header(TOLD);

    assertThat(queue(toSubject, after)).containsExactly(seen, fresh);
    assertThat(queue(fromSubject, after)).isEmpty();
    assertThat(stats(fromSubject, from, after).at("/flashcards/validated").asInt()).isZero();
    assertThat(stats(toSubject, to, after).at("/flashcards/validated").asInt()).isEqualTo(2);
    assertThat(fresh(learner, "/api/progress", after).json().path("items").valueStream())
        .extracting(topic -> topic.path("topicId").asString())
        .containsExactly(to);
    assertThat(progress(to, after).path("cardsSeen").asInt()).isEqualTo(1);
    assertThat(progress(to, after).path("lastActivityAt").isNull()).isTrue();
  }

  @Test
  void a_lesson_is_done_where_it_was_moved_to_and_history_tells_from_where_to_where() {
    String lesson =
        created(
            "lessons",
            """
            {"topicId": "%s", "title": "Paths", "position": 1, "minutes": 5, "body": "Walk."}
            """
                .formatted(from));
    Reply _ = author.post("/api/content/lessons/" + lesson + "/publication", "");
    Reply done = learner.post("/api/lessons/" + lesson + "/progress", "{\"percent\": 100}");
    assertThat(done.status()).as(done.body()).isEqualTo(200);

    String after = moved("lessons", lesson).header(TOLD);

    assertThat(progress(from, after).path("lessonsDone").asInt()).isZero();
    assertThat(progress(to, after).path("lessonsDone").asInt()).isEqualTo(1);
    JsonNode last =
        author
            .get("/api/content/lessons/" + lesson + "/history", FRESH, after)
            .json()
            .at("/items/0");
    assertThat(last.path("type").asString()).isEqualTo("lesson.lesson-moved");
    assertThat(last.path("changes").findValuesAsString("field"))
        .containsExactly("subjectId", "topicId");
    assertThat(last.at("/changes/1/before").asString()).isEqualTo(from);
    assertThat(last.at("/changes/1/after").asString()).isEqualTo(to);
  }

  @Test
  void a_question_is_drawn_in_the_topic_that_it_was_moved_to() {
    String question =
        created(
            "questions",
            """
            {"topicId": "%s", "type": "mcq", "text": "Where?", "choices": ["here", "there"],
             "answer": 0, "tags": []}
            """
                .formatted(from));
    Reply _ = author.post("/api/content/questions/" + question + "/validation", "{}");

    String after = moved("questions", question).header(TOLD);

    await().atMost(LIMIT).until(() -> available(to, after) == 1);
    assertThat(available(from, after)).isZero();
  }

  private int available(String topic, String after) {
    Reply drawn =
        learner.post(
            "/api/quizzes",
            "{\"topicIds\": [\"%s\"], \"count\": 5}".formatted(topic),
            FRESH,
            after);
    assertThat(drawn.status()).as(drawn.body()).isEqualTo(200);
    return drawn.json().path("available").asInt();
  }

  private String flashcard() {
    String card =
        created(
            "flashcards",
            """
            {"topicId": "%s", "cardType": "basic", "front": "Where to?", "back": "There"}
            """
                .formatted(from));
    Reply _ = author.post("/api/content/flashcards/" + card + "/validation", "{}");
    return card;
  }

  private List<String> queue(String subject, String after) {
    List<String> cards = new ArrayList<>();
    JsonNode queue = fresh(learner, "/api/study-queue?subjectId=" + subject, after).json();
    queue.path("items").forEach(item -> cards.add(item.at("/flashcard/id").asString()));
    return cards;
  }

  private JsonNode stats(String subject, String topic, String after) {
    return of(
        topic, "id", fresh(author, "/api/content-stats/subjects/" + subject + "/topics", after));
  }

  private JsonNode progress(String topic, String after) {
    return of(topic, "topicId", fresh(learner, "/api/progress", after));
  }

  /** A page of a time when all up to a position was there. */
  private static Reply fresh(Client reader, String path, String position) {
    return await()
        .atMost(LIMIT)
        .until(
            () -> reader.get(path, FRESH, position),
            page -> Long.parseLong(page.header(TOLD)) >= Long.parseLong(position));
  }

  private static JsonNode of(String id, String name, Reply page) {
    for (JsonNode item : page.json().path("items")) {
      if (item.path(name).asString().equals(id)) {
        return item;
      }
    }
    throw new AssertionError("Nothing is told of " + id + ": " + page.body());
  }

  private Reply moved(String kind, String id) {
    Reply reply =
        author.post(
            "/api/content/" + kind + "/" + id + "/move", "{\"topicId\": \"%s\"}".formatted(to));
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return reply;
  }

  private String topic(String subject, String title) {
    return created(
        "topics", "{\"subjectId\": \"%s\", \"title\": \"%s\"}".formatted(subject, title));
  }

  private String created(String what, String body) {
    return author.post("/api/content/" + what, body).json().path("id").asString();
  }
}
