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
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The day of a learner who has chosen no subject, over HTTP, in a bank of its own. */
class UndecidedLearnersTest {

  private static final String TODAY = "/api/daily-plan/today";
  private static final String FRESH = "Daybreak-Min-Position";

  private final RunningApp app =
      RunningApp.start("--spring.profiles.active=local", "--daybreak.sample-bank=false");
  private final Client learner = app.client().as("learner", UUID.randomUUID().toString());

  @AfterEach
  void close() {
    app.close();
  }

  @Test
  void have_an_empty_day_where_the_bank_is_empty() {
    Study empty = Study.prepared(app.client());
    assertThat(fresh("/api/subjects", empty.position()).status()).isEqualTo(200);
    undecided();

    JsonNode plan = plan("0", _ -> true);

    assertThat(plan.get("state").asString()).isEqualTo("empty");
    assertThat(plan.get("items").isEmpty()).isTrue();
  }

  @Test
  void have_a_day_of_what_is_open_until_they_choose_and_then_of_that_but_for_what_is_done()
      throws SQLException {
    Study first = withContent();
    Study second = withContent();
    assertThat(fresh("/api/subjects", second.position()).status()).isEqualTo(200);
    undecided();

    JsonNode open = plan("0", _ -> true);
    assertThat(subjects(open)).contains(first.subject(), second.subject());
    assertThat(open.get("state").asString()).isEqualTo("ready");
    JsonNode done = itemOf(open, first);
    Reply completed =
        learner.post(
            "/api/daily-plan/%s/items/%s/completion"
                .formatted(open.get("date").asString(), done.get("id").asString()),
            "");
    assertThat(completed.status()).as(completed.body()).isEqualTo(200);

    second.settled(learner);

    JsonNode chosen =
        plan(second.position(), plan -> !ids(plan).equals(ids(open)) && !isRevising(plan));
    assertThat(ids(chosen)).startsWith(done.get("id").asString());
    assertThat(chosen.get("items").get(0).get("state").asString()).isEqualTo("completed");
    assertThat(subjects(chosen).subList(1, subjects(chosen).size()))
        .isNotEmpty()
        .containsOnly(second.subject());
    assertThat(ids(chosen))
        .filteredOn(ids(open)::contains)
        .containsExactly(done.get("id").asString());

    first.settled(learner);

    await().atMost(Duration.ofSeconds(20)).until(() -> rollover() >= position(first));
    assertThat(revisions()).isEqualTo(1);
    assertThat(ids(plan(first.position(), _ -> true))).isEqualTo(ids(chosen));
  }

  private Study withContent() {
    Study study = Study.prepared(app.client());
    String _ = study.lesson();
    String _ = study.flashcard();
    return study;
  }

  /** Takes 45 minutes a day for nothing yet. */
  private void undecided() {
    Reply registered =
        learner.put("/api/learner", "{\"timeZone\": \"Pacific/Chatham\", \"minutesPerDay\": 45}");
    assertThat(registered.status()).as(registered.body()).isEqualTo(200);
    assertThat(fresh("/api/learner", registered.header("Daybreak-Position")).status())
        .isEqualTo(200);
  }

  private Reply fresh(String path, String position) {
    return learner.get(path, FRESH, position);
  }

  private JsonNode plan(String position, Predicate<JsonNode> condition) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> fresh(TODAY, position),
            reply -> reply.status() == 200 && condition.test(reply.json()))
        .json();
  }

  private static boolean isRevising(JsonNode plan) {
    return plan.get("revising").asBoolean();
  }

  private static List<String> subjects(JsonNode plan) {
    return plan.get("items").findValuesAsString("subjectId");
  }

  private static List<String> ids(JsonNode plan) {
    return plan.get("items").valueStream().map(item -> item.get("id").asString()).toList();
  }

  private static JsonNode itemOf(JsonNode plan, Study study) {
    return plan.get("items")
        .valueStream()
        .filter(item -> item.get("subjectId").asString().equals(study.subject()))
        .findFirst()
        .orElseThrow();
  }

  private static long position(Study study) {
    return Long.parseLong(study.position());
  }

  /** Up to where it is known who has chosen what. */
  private long rollover() throws SQLException {
    return number("select min(position) from projection.token where processor_name = 'rollover'");
  }

  private long revisions() throws SQLException {
    return number(
        "select count(*) from event_store.event where event_type = 'plan.revision-requested'");
  }

  private long number(String sql) throws SQLException {
    try (Connection owner = app.database().connect(DatabaseRole.MIGRATOR);
        Statement statement = owner.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      assertThat(row.next()).isTrue();
      return row.getLong(1);
    }
  }
}
