package daybreak.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.app.testing.Client;
import daybreak.app.testing.Reply;
import daybreak.app.testing.RunningApp;
import daybreak.app.testing.Study;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A learner's day, over HTTP. */
class DailyPlanTest {

  private static final String TODAY = "/api/daily-plan/today";

  private final RunningApp app = RunningApp.local();
  private final Study study = Study.prepared(app.client());
  private final Client learner = app.client().as("learner", UUID.randomUUID().toString());

  @Test
  void is_made_when_it_is_asked_for_and_then_worked_off() {
    String lesson = study.lesson();
    study.settled(learner);

    Reply first = learner.get(TODAY, "Daybreak-Min-Position", study.position());
    assertThat(first.status()).as(first.body()).isEqualTo(202);
    assertThat(first.json().toString()).isEqualTo("{\"state\":\"generating\"}");
    assertThat(first.header("Retry-After")).isEqualTo("1");

    JsonNode plan = made(first.header("Location"));
    assertThat(plan).isEqualTo(made(TODAY));
    assertThat(first.header("Location"))
        .isEqualTo("/api/daily-plan/" + plan.get("date").asString());
    assertThat(plan.get("timeZone").asString()).isEqualTo("Pacific/Chatham");
    assertThat(plan.get("budgetMinutes").asInt()).isEqualTo(45);
    assertThat(plan.get("state").asString()).isEqualTo("ready");
    JsonNode item = lesson(plan);
    assertThat(item.get("kind").asString()).isEqualTo("lesson");
    assertThat(item.get("title").asString()).isEqualTo("Echoes");
    assertThat(item.get("refIds").get(0).asString()).isEqualTo(lesson);
    assertThat(item.get("reason").asString()).isEqualTo("It comes next.");

    String completion = first.header("Location") + "/items/" + item.get("id").asString();
    Reply done = learner.post(completion + "/completion", "");
    assertThat(done.status()).as(done.body()).isEqualTo(200);
    assertThat(learner.post(completion + "/completion", "").status()).isEqualTo(200);
    Reply after = learner.get(TODAY, "Daybreak-Min-Position", done.header("Daybreak-Position"));
    assertThat(lesson(after.json()).get("state").asString()).isEqualTo("completed");
    assertThat(after.json().get("state").asString()).isIn("started", "completed");
  }

  @Test
  void stays_as_it_was_made() {
    study.settled(learner);
    await().until(() -> learner.get(TODAY).status() == 200);
    JsonNode plan = made(TODAY);

    String _ = study.lesson();
    study.halfway(learner, study.lesson());

    assertThat(learner.get(TODAY, "Daybreak-Min-Position", study.position()).json())
        .isEqualTo(plan);
  }

  @Test
  void is_nobody_elses() {
    String _ = study.lesson();
    study.settled(learner);
    JsonNode plan = made(TODAY);
    String path = "/api/daily-plan/" + plan.get("date").asString();
    String item = path + "/items/" + plan.get("items").get(0).get("id").asString();
    Client other = app.client().as("learner", UUID.randomUUID().toString());

    assertThat(other.get(path).status()).isEqualTo(404);
    assertThat(other.post(item + "/completion", "").status()).isEqualTo(404);
    assertThat(made(TODAY)).isEqualTo(plan);
    assertThat(app.client().as("content-admin").get(path).status()).isEqualTo(403);
    assertThat(app.client().get(path).status()).isEqualTo(401);
    assertThat(learner.get("/api/daily-plan/2020-02-29").status()).isEqualTo(404);
    assertThat(learner.get("/api/daily-plan/2020-02-30").status()).isEqualTo(400);
  }

  private static JsonNode lesson(JsonNode plan) {
    return plan.get("items")
        .valueStream()
        .filter(item -> item.get("kind").asString().equals("lesson"))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode made(String path) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> learner.get(path), reply -> reply.status() == 200)
        .json();
  }
}
