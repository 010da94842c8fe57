package daybreak.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.app.testing.Client;
import daybreak.app.testing.Reply;
import daybreak.app.testing.RunningApp;
import daybreak.app.testing.Study;
import daybreak.schema.sql.DatabaseRole;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What learners do after tomorrow's plan was prepared, and before it is read, over HTTP. */
class LateEveningsTest {

  private static final String TODAY = "/api/daily-plan/today";
  private static final String FRESH = "Daybreak-Min-Position";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final RunningApp app =
      RunningApp.start("--spring.profiles.active=local", "--daybreak.sample-bank=false");

  @AfterEach
  void close() {
    app.close();
  }

  @Test
  void of_work_or_changed_settings_are_followed_by_a_day_that_knows_of_them() throws Exception {
    setClock("2035-07-01T12:00:00Z");
    Study study = withContent();
    Client busy = learner(study);
    Client changing = learner(study);
    Client idle = learner(study);
    JsonNode evening = plan(busy);
    setClock("2035-07-01T23:20:00Z");
    await()
        .atMost(PATIENCE)
        .until(() -> number("plan.plan-made", "payload ->> 'date' = '2035-07-02'") == 3);

    setClock("2035-07-01T23:40:00Z");
    work(busy, evening);
    Reply changed = patched(changing, "{\"minutesPerDay\": 90}");
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    assertThat(idle.get(TODAY, FRESH, changed.header("Daybreak-Position")).status()).isEqualTo(200);

    setClock("2035-07-02T08:00:00Z");
    bothAtOnce(busy);
    JsonNode morning = plan(busy);
    assertThat(morning.get("date").asString()).isEqualTo("2035-07-02");
    assertThat(morning.get("state").asString()).isEqualTo("ready");
    assertThat(refs(morning)).isNotEmpty().doesNotContainAnyElementsOf(refs(evening));
    assertThat(morning.get("items").findValuesAsString("kind")).contains("cards", "lesson");
    assertThat(plan(changing).get("budgetMinutes").asInt()).isEqualTo(90);
    assertThat(idle.get(TODAY).json().get("revising").asBoolean()).isFalse();
    assertThat(plan(idle).get("state").asString()).isEqualTo("ready");

    work(busy, morning);
    JsonNode done = plan(busy);
    assertThat(refs(done)).isEqualTo(refs(morning));
    assertThat(done.get("state").asString()).isEqualTo("completed");
    assertThat(number("plan.revision-requested", "true")).isEqualTo(2);
  }

  @Test
  void a_first_choice_is_seen_to_be_planned_by_who_has_made_it() {
    Study study = withContent();
    for (int n = 0; n < 6; n++) {
      Client learner = app.client().as("learner", UUID.randomUUID().toString());
      register(learner, "");
      assertThat(plan(learner).get("items").isEmpty()).isFalse();

      Reply chosen = patched(learner, "{\"subjects\": [%s]}".formatted(subject(study)));
      Reply plan = learner.get(TODAY, FRESH, chosen.header("Daybreak-Position"));

      assertThat(plan.status()).as(plan.body()).isEqualTo(200);
      assertThat(
              plan.json().get("revising").asBoolean()
                  || subjects(plan.json()).equals(List.of(study.subject())))
          .as(plan.body())
          .isTrue();
      assertThat(subjects(plan(learner))).containsOnly(study.subject());
    }
  }

  private Study withContent() {
    Study _ = content(Study.prepared(app.client()));
    Study study = content(Study.prepared(app.client()));
    Client anybody = app.client().as("learner", UUID.randomUUID().toString());
    assertThat(anybody.get("/api/subjects", FRESH, study.position()).status()).isEqualTo(200);
    return study;
  }

  private static Study content(Study study) {
    IntStream.range(0, 30).mapToObj(_ -> study.flashcard()).forEach(LateEveningsTest::ignore);
    IntStream.range(0, 8).mapToObj(_ -> study.lesson()).forEach(LateEveningsTest::ignore);
    return study;
  }

  private static void ignore(String id) {}

  private Client learner(Study study) {
    Client learner = app.client().as("learner", UUID.randomUUID().toString());
    register(learner, subject(study));
    JsonNode _ = plan(learner);
    return learner;
  }

  private static String subject(Study study) {
    return "{\"subjectId\": \"%s\", \"weight\": 3}".formatted(study.subject());
  }

  private static void register(Client learner, String subjects) {
    String settings = "{\"timeZone\": \"UTC\", \"minutesPerDay\": 20, \"subjects\": [%s]}";
    Reply registered = learner.put("/api/learner", settings.formatted(subjects));
    assertThat(registered.status()).as(registered.body()).isEqualTo(200);
    assertThat(learner.get("/api/learner", FRESH, registered.header("Daybreak-Position")).status())
        .isEqualTo(200);
  }

  private static Reply patched(Client learner, String settings) {
    return learner.send("PATCH", "/api/learner", "application/json", settings);
  }

  /** Does all of a plan and sees it done. */
  private static void work(Client learner, JsonNode plan) {
    String position = "0";
    for (JsonNode item : plan.get("items")) {
      for (JsonNode ref : item.get("refIds")) {
        Reply done =
            item.get("kind").asString().equals("cards")
                ? learner.post(
                    "/api/flashcards/" + ref.asString() + "/reviews",
                    "{\"rating\": \"easy\", \"millis\": 5000}")
                : learner.post(
                    "/api/lessons/" + ref.asString() + "/progress", "{\"percent\": 100}");
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        position = done.header("Daybreak-Position");
      }
    }
    assertThat(learner.get(TODAY, FRESH, position).json().get("state"))
        .hasToString("\"completed\"");
  }

  private static void bothAtOnce(Client learner) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Reply>> reads =
          List.of(
              threads.submit(() -> learner.get(TODAY)), threads.submit(() -> learner.get(TODAY)));
      for (Future<Reply> read : reads) {
        assertThat(read.get().status()).isEqualTo(200);
      }
    }
  }

  /** Today's as soon as it is there and is not being made again. */
  private static JsonNode plan(Client learner) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> learner.get(TODAY),
            reply -> reply.status() == 200 && !reply.json().get("revising").asBoolean())
        .json();
  }

  private static List<String> refs(JsonNode plan) {
    return plan.get("items")
        .valueStream()
        .flatMap(item -> item.get("refIds").valueStream())
        .map(JsonNode::asString)
        .toList();
  }

  private static List<String> subjects(JsonNode plan) {
    return plan.get("items").findValuesAsString("subjectId").stream().distinct().toList();
  }

  private void setClock(String now) {
    assertThat(app.client().post("/dev/clock", "{\"now\":\"" + now + "\"}").status())
        .isEqualTo(200);
  }

  /** How many events of a kind there are that a condition holds for. */
  private long number(String kind, String condition) throws SQLException {
    try (Connection owner = app.database().connect(DatabaseRole.MIGRATOR);
        Statement statement = owner.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select count(*) from event_store.event where event_type = '%s' and %s"
                    .formatted(kind, condition))) {
      assertThat(row.next()).isTrue();
      return row.getLong(1);
    }
  }
}
