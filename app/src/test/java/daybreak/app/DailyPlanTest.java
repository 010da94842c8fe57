package daybreak.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.app.testing.Client;
import daybreak.app.testing.Reply;
import daybreak.app.testing.RunningApp;
import daybreak.app.testing.Study;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A learner's day, over HTTP. */
class DailyPlanTest {

  private static final String TODAY = "/api/daily-plan/today";

  private static final String REVISION = TODAY + "/revision";

  private final RunningApp app = RunningApp.local();
  private final Study study = Study.prepared(app.client());
  private final Client learner = app.client().as("learner", UUID.randomUUID().toString());

  @Test
  void is_made_when_it_is_asked_for_and_again_once_it_is_chosen_what_to_study() {
    String lesson = study.lesson();
    undecided();

    Reply first = learner.get(TODAY);
    assertThat(first.status()).as(first.body()).isEqualTo(202);
    assertThat(first.json().toString()).isEqualTo("{\"state\":\"generating\"}");
    assertThat(first.header("Retry-After")).isEqualTo("1");
    JsonNode undecided = made(first.header("Location"));

    study.settled(learner);

    JsonNode plan =
        awaited(study.position(), now -> !now.get("items").equals(undecided.get("items")));
    assertThat(plan.get("items").findValuesAsString("subjectId")).containsOnly(study.subject());
    assertThat(plan).isEqualTo(made(first.header("Location")));
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
  }

  @Test
  void is_waited_for_by_who_prefers_to_and_timed_apart() {
    undecided();

    Reply waited = learner.get(TODAY, "Prefer", "wait=5");

    assertThat(waited.header("Preference-Applied")).isEqualTo("wait=5");
    assertThat(waited.status()).as(waited.body()).isIn(200, 202);
    assertThat(
            await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> learner.get(TODAY, "Prefer", "wait=5"), is -> is.status() == 200)
                .header("Preference-Applied"))
        .isEqualTo("wait=5");
    await().untilAsserted(() -> assertThat(timed(TODAY)).contains(TODAY + "?waited"));
  }

  /** How requests for it are told apart in metrics. */
  private List<String> timed(String path) {
    return app.context().getBean(MeterRegistry.class).find("http.server.requests").timers().stream()
        .map(timer -> timer.getId().getTag("uri"))
        .flatMap(Stream::ofNullable)
        .filter(uri -> uri.startsWith(path))
        .toList();
  }

  @Test
  void is_worked_off() {
    String _ = study.lesson();
    study.settled(learner);
    JsonNode plan = filled();
    String completion =
        "/api/daily-plan/%s/items/%s/completion"
            .formatted(plan.get("date").asString(), lesson(plan).get("id").asString());

    Reply done = learner.post(completion, "");
    assertThat(done.status()).as(done.body()).isEqualTo(200);
    assertThat(learner.post(completion, "").status()).isEqualTo(200);

    Reply after = learner.get(TODAY, "Daybreak-Min-Position", done.header("Daybreak-Position"));
    assertThat(lesson(after.json()).get("state").asString()).isEqualTo("completed");
    assertThat(after.json().get("state").asString()).isIn("started", "completed");
  }

  @Test
  void is_made_again_around_what_is_completed() {
    String finished = study.lesson();
    study.settled(learner);
    JsonNode before = filled();
    String location = "/api/daily-plan/" + before.get("date").asString();
    Reply read = learner.post("/api/lessons/" + finished + "/progress", "{\"percent\":100}");
    assertThat(read.status()).as(read.body()).isEqualTo(200);
    String card = study.flashcard();
    assertThat(learner.get("/api/subjects", "Daybreak-Min-Position", study.position()).status())
        .isEqualTo(200);

    Reply revision = learner.post(REVISION, "{\"reason\":\"There is more to learn.\"}");

    assertThat(revision.status()).as(revision.body()).isEqualTo(202);
    assertThat(revision.header("Location")).isEqualTo(location);
    JsonNode after =
        awaited(revision.header("Daybreak-Position"), plan -> !plan.get("revising").asBoolean());
    assertThat(lesson(after)).isEqualTo(completed(lesson(before)));
    assertThat(after.get("items").get(0).get("state").asString()).isEqualTo("completed");
    assertThat(after.get("items").findValuesAsString("kind")).contains("cards");
    assertThat(after.get("items").toString()).contains(card);
    assertThat(after.get("state").asString()).isEqualTo("started");

    study.reviewed(learner, card);
    assertThat(
            awaited(study.position(), plan -> plan.get("state").asString().equals("completed"))
                .get("items")
                .findValuesAsString("done"))
        .containsOnly("1");
  }

  @Test
  void is_made_again_ten_times_a_day() {
    String _ = study.lesson();
    study.settled(learner);
    JsonNode _ = filled();
    for (int n = 0; n < 10; n++) {
      Reply revision = learner.post(REVISION, "");
      assertThat(revision.status()).as(revision.body()).isEqualTo(202);
      JsonNode _ =
          awaited(revision.header("Daybreak-Position"), plan -> !plan.get("revising").asBoolean());
    }

    Reply refused = learner.post(REVISION, "");

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.json().get("code").asString()).isEqualTo("plan.is-revised-too-often");
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 25 * 3_600);
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
    JsonNode plan = filled();
    String path = "/api/daily-plan/" + plan.get("date").asString();
    String item = path + "/items/" + plan.get("items").get(0).get("id").asString();
    Client other = app.client().as("learner", UUID.randomUUID().toString());

    assertThat(other.get(path).status()).isEqualTo(404);
    assertThat(other.post(item + "/completion", "").status()).isEqualTo(404);
    assertThat(other.post(REVISION, "").status()).isEqualTo(404);
    assertThat(app.client().as("content-admin").post(REVISION, "").status()).isEqualTo(403);
    assertThat(made(TODAY)).isEqualTo(plan);
    assertThat(app.client().as("content-admin").get(path).status()).isEqualTo(403);
    assertThat(app.client().get(path).status()).isEqualTo(401);
    assertThat(learner.get("/api/daily-plan/2020-02-29").status()).isEqualTo(404);
    assertThat(learner.get("/api/daily-plan/2020-02-30").status()).isEqualTo(400);
  }

  /** Takes 45 minutes a day for nothing yet. */
  private void undecided() {
    String settings =
        "{\"timeZone\": \"Pacific/Chatham\", \"minutesPerDay\": 45, \"subjects\": []}";
    Reply registered = learner.put("/api/learner", settings);
    assertThat(registered.status()).as(registered.body()).isEqualTo(200);
    assertThat(
            learner
                .get(
                    "/api/learner", "Daybreak-Min-Position", registered.header("Daybreak-Position"))
                .status())
        .isEqualTo(200);
  }

  /** Today's plan once there is something in it. */
  private JsonNode filled() {
    return awaited(study.position(), plan -> !plan.get("items").isEmpty());
  }

  private JsonNode awaited(String position, Predicate<JsonNode> condition) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> learner.get(TODAY, "Daybreak-Min-Position", position),
            reply -> reply.status() == 200 && condition.test(reply.json()))
        .json();
  }

  /** The same item when all of it is done. */
  private static JsonNode completed(JsonNode item) {
    ObjectNode done = (ObjectNode) item.deepCopy();
    done.set("done", item.get("total"));
    return done.put("state", "completed");
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
