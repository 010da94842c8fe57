package daybreak.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.app.testing.Client;
import daybreak.app.testing.EveryRead;
import daybreak.app.testing.Reply;
import daybreak.app.testing.RunningApp;
import daybreak.app.testing.Study;
import daybreak.schema.event.ExternalId;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a command made can be read at once, by who sent it, without any header. */
final class OwnReadsTest {

  private final RunningApp app = RunningApp.local();
  private final Client admin = app.client().as("content-admin", UUID.randomUUID().toString());
  private final Client learner = app.client().as("learner", UUID.randomUUID().toString());
  private final Study study = Study.prepared(app.client());

  @Test
  void every_location_of_content_can_be_read() {
    String subject = created("subjects", "{\"title\":\"Own reads\"}");
    String ofSubject = "{\"subjectId\":\"%s\",\"title\":\"Own reads\"}".formatted(subject);
    String topic = created("topics", ofSubject);
    String inTopic = "{\"topicId\":\"%s\",".formatted(topic);
    created(
        "questions",
        inTopic + "\"type\":\"mcq\",\"text\":\"Why?\",\"choices\":[\"a\",\"b\"],\"answer\":1}");
    created("flashcards", inTopic + "\"cardType\":\"basic\",\"front\":\"F\",\"back\":\"B\"}");
    created("exercises", inTopic + "\"title\":\"E\",\"assets\":[]}");
    created("lessons", inTopic + "\"title\":\"L\",\"position\":1,\"minutes\":5,\"body\":\"B\"}");
    created("decks", ofSubject);
  }

  /** Its id, once it has been read where it is said to be. */
  private String created(String collection, String body) {
    Reply made = admin.post("/api/content/" + collection, body);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    Reply read = read(admin, made.header("Location"));
    assertThat(read.status()).as(collection + read.body()).isEqualTo(200);
    assertThat(read.header("ETag")).isEqualTo("\"0\"");
    assertThat(read.header("Cache-Control")).isEqualTo("no-cache, private");
    String id = made.json().get("id").asString();
    assertThat(read.json().get("id").asString()).isEqualTo(id);
    return id;
  }

  @Test
  void every_change_of_a_question_makes_another_tag_which_a_revision_can_name() {
    String path = "/api/content/questions/" + study.chosen("Do bats roost?", "They do.");
    Reply validated = read(admin, path, "Daybreak-Min-Position", study.position());
    assertThat(validated.header("ETag")).isEqualTo("\"1\"");
    assertThat(admin.get(path, "If-None-Match", "W/\"1\"").status()).isEqualTo(304);
    assertThat(admin.get(path, "If-None-Match", "W/\"1\"").body()).isEmpty();

    Reply tagged = admin.put(path + "/tags", "{\"tags\":[\"bat\"]}", "If-Match", "\"1\"");
    Reply late = admin.put(path + "/tags", "{\"tags\":[\"owl\"]}", "If-Match", "\"1\"");

    assertThat(tagged.status()).as(tagged.body()).isEqualTo(200);
    assertThat(late.status()).isEqualTo(412);
    assertThat(late.json().get("code").asString()).isEqualTo("precondition.changed-since");
    Reply read = read(admin, path, "If-None-Match", "\"1\"");
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.header("ETag")).isEqualTo("\"2\"");
    assertThat(read.json().get("tags").get(0).asString()).isEqualTo("bat");
  }

  @Test
  void settings_are_there_right_after_they_were_sent_and_a_plan_is_asked_for() {
    study.settled(learner);

    Reply settings = read(learner, "/api/learner");
    Reply today = read(learner, "/api/daily-plan/today");

    assertThat(settings.status()).as(settings.body()).isEqualTo(200);
    assertThat(settings.header("Cache-Control")).isEqualTo("no-store");
    assertThat(today.status()).as(today.body()).isIn(200, 202);
    assertThat(read(learner, today.header("Location")).status()).isIn(200, 202);
  }

  @Test
  void a_test_is_read_where_it_was_made_while_it_runs_and_afterwards() {
    String question = study.chosen("Do bats sleep?", "By day.");
    for (int round : IntStream.range(0, 5).toArray()) {
      String test = study.started(learner, "Round " + round, "timed", List.of(question));
      String path = "/api/tests/" + test;
      assertThat(read(learner, path).json().get("state").asString()).isEqualTo("running");
      Reply answered = study.answered(learner, test, question, "1");
      assertThat(readAfter(answered, path).json().get("answered").asInt()).isEqualTo(1);

      Reply completed = readAfter(study.completed(learner, test), path);
      assertThat(completed.json().get("state").asString()).isEqualTo("completed");
      assertThat(completed.json().get("completedAt").asString()).isNotEmpty();
      assertThat(learner.get(path + "/questions").body()).contains("By day.");
      assertThat(learner.get("/api/past-tests").body()).contains(test);
    }
  }

  @Test
  void a_quiz_is_read_as_it_was_drawn() {
    String question = study.chosen("Do bats fly?", "With their hands.");
    Reply drawn = study.quiz(learner, "all");
    String path = "/api/quizzes/" + drawn.json().get("quizId").asString();
    assertThat(drawn.body()).contains(question);
    admin.post("/api/content/questions/" + question + "/retirement", "{}");

    Reply read = learner.get(path);

    assertThat(read.json()).isEqualTo(drawn.json());
    assertThat(app.client().as("learner", UUID.randomUUID().toString()).get(path).status())
        .isEqualTo(404);
  }

  @Test
  void what_an_import_took_in_is_there_when_it_has_ended() {
    String name = UUID.randomUUID().toString();
    Reply told =
        admin.send(
            "POST",
            "/api/content/import",
            BodyPublishers.ofString(
                "{\"kind\":\"subject\",\"id\":\"%s\",\"title\":\"Imported\"}\n".formatted(name)),
            "Content-Type",
            "application/x-ndjson");
    assertThat(told.body()).contains("\"accepted\":1");

    Reply read = read(admin, "/api/content/subjects/" + ExternalId.uuid("subject", name));

    assertThat(read.status()).isEqualTo(200);
    assertThat(read.json().get("title").asString()).isEqualTo("Imported");
  }

  @Test
  void a_position_that_the_log_has_not_is_refused_by_every_read() {
    Client anyone = app.client().as("learner,content-admin", UUID.randomUUID().toString());
    String id = UUID.randomUUID().toString();
    var reads = EveryRead.documented(app.client(), List.of(id), Map.of("ids", id, "limit", "1"));

    Map<String, Reply> refused = reads.asking(anyone, "999999999999");

    assertThat(refused.remove("/api/decks/stats"))
        .as("it asks for nothing")
        .extracting(Reply::status)
        .isEqualTo(400);
    refused.values().removeIf(reply -> reply.status() == 403);
    assertThat(refused).hasSizeGreaterThan(25).containsKeys("/api/subjects", "/api/quizzes/" + id);
    assertThat(refused)
        .allSatisfy((address, reply) -> {
          assertThat(reply.status()).as(address).isEqualTo(409);
          assertThat(reply.json().get("code").asString()).isEqualTo("beyond-the-log");
        });
  }

  /**
   * What is answered by tables that are no further behind than an answer waits; on a machine that
   * is busy with other things they may be.
   */
  private static Reply read(Client caller, String path, String... headers) {
    return await().until(() -> caller.get(path, headers), reply -> reply.status() != 503);
  }

  private Reply readAfter(Reply command, String path) {
    long position = Long.parseLong(command.header("Daybreak-Position"));
    return await()
        .until(
            () -> read(learner, path),
            reply ->
                reply.status() != 200
                    || Long.parseLong(reply.header("Daybreak-Position")) >= position);
  }
}
