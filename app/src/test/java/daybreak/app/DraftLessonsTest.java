package daybreak.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.app.testing.Client;
import daybreak.app.testing.Reply;
import daybreak.app.testing.RunningApp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Plans and progress where most lessons are drafts, over HTTP, in a bank of its own. */
class DraftLessonsTest {

  private static final String TODAY = "/api/daily-plan/today";
  private static final String FRESH = "Daybreak-Min-Position";
  private static final String TOLD = "Daybreak-Position";
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final LocalDate DATE = LocalDate.of(2026, 6, 10);
  private static final int TOPICS = 4;

  private final RunningApp app =
      RunningApp.start("--spring.profiles.active=local", "--daybreak.sample-bank=false");
  private final Client author = app.client().as("content-admin");
  private String subject = "";
  private String position = "0";

  @BeforeEach
  void begin() {
    setDate(DATE);
    subject = subject("Chosen");
  }

  @AfterEach
  void close() {
    app.close();
  }

  @Test
  void on_every_day_a_lesson_is_found_that_drafts_of_three_other_topics_stand_before() {
    List<String> published = new ArrayList<>();
    for (String title : List.of("A", "B", "C", "D")) {
      String topic = topic(subject, title);
      published.add(published(topic, "Of " + title));
      String _ = draft(topic, "Draft of " + title);
    }
    Client learner = learner(null);
    published.subList(0, TOPICS - 1).forEach(lesson -> finish(learner, lesson));
    assertThat(fresh(learner, "/api/progress").status()).isEqualTo(200);

    for (int day = 1; day <= TOPICS; day++) {
      setDate(DATE.plusDays(day));
      assertThat(titles(plan(learner))).as("day %s", day).containsExactly("Of D");
    }
    assertThat(fresh(learner, "/api/progress").json().path("items").valueStream())
        .hasSize(TOPICS - 1)
        .allMatch(topic -> topic.at("/totals/lessons").asInt() == 1);
  }

  @Test
  void topics_of_drafts_alone_hide_no_lesson_of_another_and_are_not_among_those_left() {
    for (String title : List.of("A", "B", "C")) {
      String _ = draft(topic(subject, title), "Draft");
    }
    String _ = published(topic(subject, "D"), "Of D");

    JsonNode plan = plan(learner(DATE.plusDays(1)));

    assertThat(titles(plan)).containsExactly("Of D");
    assertThat(plan.at("/items/0/reason").asString())
        .isEqualTo("It comes next; 1 lesson is left, and your exam is tomorrow.");
  }

  @Test
  void who_has_chosen_drafts_alone_has_a_day_of_what_is_open() {
    String _ = draft(topic(subject, "A"), "Draft");
    String _ = draft(topic(subject("Drafts"), "A"), "Draft");
    String _ = published(topic(subject("Open"), "A"), "Open to all");

    assertThat(titles(plan(learner(null)))).containsExactly("Open to all");
  }

  @Test
  void what_is_retired_and_restored_counts_once_it_is_published_again() {
    String lesson = published(topic(subject, "A"), "Restored");
    String _ = published(topic(subject("Open"), "A"), "Open to all");
    assertThat(titles(plan(learner(null)))).containsExactly("Restored");

    changed(lesson, "retirement", "{}");
    assertThat(titles(plan(learner(null)))).containsExactly("Open to all");

    changed(lesson, "restoration", "{}");
    assertThat(titles(plan(learner(null)))).containsExactly("Open to all");

    changed(lesson, "publication", "{}");
    assertThat(titles(plan(learner(null)))).containsExactly("Restored");
  }

  @Test
  void what_is_moved_counts_where_it_is() {
    String topic = topic(subject, "A");
    String draft = draft(topic, "Moved draft");
    String open = topic(subject("Open"), "A");
    String lesson = published(open, "Moved");
    String _ = published(open, "Stays");

    changed(lesson, "move", "{\"topicId\": \"%s\"}".formatted(topic));
    assertThat(titles(plan(learner(DATE.plusDays(1))))).containsExactly("Moved");

    changed(lesson, "move", "{\"topicId\": \"%s\"}".formatted(open));
    changed(draft, "move", "{\"topicId\": \"%s\"}".formatted(open));
    JsonNode plan = plan(learner(DATE.plusDays(1)));
    assertThat(titles(plan)).containsExactlyInAnyOrder("Moved", "Stays");
    assertThat(plan.at("/items/0/reason").asString()).contains("2 lessons are left");
  }

  /** A new one, who has chosen the subject. */
  private Client learner(@Nullable LocalDate exam) {
    assertThat(fresh(author, "/api/content-stats/subjects").status()).isEqualTo(200);
    Client learner = app.client().as("learner", UUID.randomUUID().toString());
    String settings =
        """
        {"timeZone": "UTC", "minutesPerDay": 30, "examDate": %s,
         "subjects": [{"subjectId": "%s", "weight": 1}]}
        """
            .formatted(exam == null ? "null" : "\"" + exam + "\"", subject);
    heard(learner.put("/api/learner", settings), 200);
    assertThat(fresh(learner, "/api/learner").status()).isEqualTo(200);
    return learner;
  }

  private void finish(Client learner, String lesson) {
    heard(learner.post("/api/lessons/" + lesson + "/progress", "{\"percent\": 100}"), 200);
  }

  private JsonNode plan(Client learner) {
    return await()
        .atMost(LIMIT)
        .until(() -> fresh(learner, TODAY), reply -> reply.status() == 200)
        .json();
  }

  private static List<String> titles(JsonNode plan) {
    return plan.path("items").findValuesAsString("title");
  }

  private Reply fresh(Client reader, String path) {
    return reader.get(path, FRESH, position);
  }

  private String subject(String title) {
    return created("subjects", "{\"title\": \"%s\"}".formatted(title));
  }

  private String topic(String ofSubject, String title) {
    return created(
        "topics", "{\"subjectId\": \"%s\", \"title\": \"%s\"}".formatted(ofSubject, title));
  }

  private String draft(String topic, String title) {
    return created(
        "lessons",
        """
        {"topicId": "%s", "title": "%s", "position": 1, "minutes": 5, "body": "Words."}
        """
            .formatted(topic, title));
  }

  private String published(String topic, String title) {
    String lesson = draft(topic, title);
    changed(lesson, "publication", "{}");
    return lesson;
  }

  private void changed(String lesson, String change, String body) {
    heard(author.post("/api/content/lessons/" + lesson + "/" + change, body), 200);
  }

  private String created(String what, String body) {
    Reply reply = author.post("/api/content/" + what, body);
    heard(reply, 201);
    return reply.json().path("id").asString();
  }

  private void heard(Reply reply, int status) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    position = reply.header(TOLD);
  }

  private void setDate(LocalDate date) {
    String noon = "{\"now\": \"%sT12:00:00Z\"}".formatted(date);
    assertThat(app.client().post("/dev/clock", noon).status()).isEqualTo(200);
  }
}
