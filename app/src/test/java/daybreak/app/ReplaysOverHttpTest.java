package daybreak.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import daybreak.app.testing.Client;
import daybreak.app.testing.Reply;
import daybreak.app.testing.RunningApp;
import daybreak.app.testing.Study;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What analysts and operators do about replays, from the request to the end. */
class ReplaysOverHttpTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String PATH = "/api/replays";

  private static final NamedQuery FALSIFY =
      NamedQuery.of(
          "test.falsify",
          "update content.question set explanation = 'Falsified' where id = :id",
          Budget.instant(1, 1_000));

  private final RunningApp app =
      RunningApp.start("--spring.profiles.active=local", "--daybreak.sample-bank=false");
  private final Database owner = app.database().owner();
  private final Client analyst = app.client().as("analyst");
  private final Client operator = app.client().as("operator");
  private final Client admin = app.client().as("content-admin");
  private final Study study = Study.prepared(app.client());

  @AfterEach
  void close() {
    app.close();
  }

  @Test
  void a_rebuild_is_compared_swapped_in_rolled_back_and_dropped() {
    String question = study.chosen("Do bats roost alone?", "Most form colonies.");
    String id = asked("{\"projection\": \"all\", \"purpose\": \"rebuild\"}");
    JsonNode whole = awaited(id, "caught-up");
    assertThat(whole.at("/schemas/content").asString()).matches("replay_[123]_content");
    await()
        .atMost(LIMIT)
        .untilAsserted(() -> assertThat(explanations(id)).containsExactly("Most form colonies."));

    JsonNode equal = compared(id, "equal");
    assertThat(equal.at("/comparison/tables"))
        .isNotEmpty()
        .allSatisfy(table -> assertThat(table.get("different").asLong()).isZero());

    owner.call(FALSIFY).bind("id", UUID.fromString(question)).update();
    JsonNode different = compared(id, "different");
    JsonNode table = table(different, "question");
    assertThat(table.get("live").asLong()).isEqualTo(1);
    assertThat(table.get("replayed").asLong()).isEqualTo(1);
    assertThat(table.get("keys").toString()).contains(question);
    assertThat(explanation(question)).isEqualTo("Falsified");

    String swap = PATH + "/" + id + "/swap";
    assertThat(analyst.post(swap, "{\"reason\": \"I\"}").status()).isEqualTo(403);
    assertThat(operator.post(swap, "{\"reason\": \"I\"}").status()).isEqualTo(409);
    settled(
        operator.post(swap, "{\"reason\": \"A row was falsified\", \"evenIfDifferent\": true}"),
        id,
        "swapped");
    assertThat(explanation(question)).isEqualTo("Most form colonies.");
    assertThat(operator.send("DELETE", PATH + "/" + id, BodyPublishers.noBody()).status())
        .isEqualTo(409);

    String another = study.chosen("Do bats see?", "They do.");
    assertThat(explanation(another)).isEqualTo("They do.");
    settled(
        operator.post(PATH + "/" + id + "/rollback", "{\"reason\": \"To see it again\"}"),
        id,
        "rolled-back");
    assertThat(explanation(question)).isEqualTo("Falsified");
    assertThat(explanation(another)).isEqualTo("They do.");

    Reply dropped = analyst.send("DELETE", PATH + "/" + id, BodyPublishers.noBody());
    assertThat(dropped.status()).as(dropped.body()).isEqualTo(200);
    assertThat(dropped.json().get("schemas").toString()).isEqualTo("{}");
  }

  @Test
  void what_is_cancelled_is_gone_and_makes_room_for_another() {
    String rebuild = "{\"projection\": \"content\", \"purpose\": \"rebuild\"}";
    String id = asked(rebuild);
    assertThat(analyst.post(PATH, rebuild).status()).isEqualTo(409);
    awaited(id, "caught-up");

    settled(analyst.send("DELETE", PATH + "/" + id, BodyPublishers.noBody()), id, "cancelled");

    assertThat(analyst.get(PATH + "/" + id + "/tables/question").status()).isEqualTo(404);
    awaited(asked(rebuild), "caught-up");
  }

  @Test
  void the_state_as_of_a_position_is_shown_and_stays_so() {
    String _ = study.chosen("Do bats roost alone?", "Most form colonies.");
    String then = study.position();
    String _ = study.chosen("Do bats see?", "They do.");

    String id = asked("{\"projection\": \"all\", \"purpose\": \"as-of\", \"until\": " + then + "}");
    JsonNode replay = awaited(id, "complete");

    assertThat(replay.get("until").asString()).isEqualTo(then);
    assertThat(replay.get("percent").asInt()).isEqualTo(100);
    assertThat(explanations(id)).containsExactly("Most form colonies.");
    assertThat(analyst.post(PATH + "/" + id + "/comparison", "").status()).isEqualTo(409);
    assertThat(analyst.get(PATH).json().at("/items/0/id").asString()).isEqualTo(id);
  }

  private String asked(String body) {
    Reply reply = analyst.post(PATH, body);
    assertThat(reply.status()).as(reply.body()).isEqualTo(202);
    String id = reply.json().get("id").asString();
    assertThat(reply.header("Location")).isEqualTo(PATH + "/" + id);
    return id;
  }

  private JsonNode compared(String id, String state) {
    assertThat(analyst.post(PATH + "/" + id + "/comparison", "").status()).isEqualTo(202);
    return awaited(id, state);
  }

  private void settled(Reply reply, String id, String state) {
    assertThat(reply.status()).as(reply.body()).isIn(200, 202);
    awaited(id, state);
  }

  @CanIgnoreReturnValue
  private JsonNode awaited(String id, String state) {
    return await()
        .atMost(LIMIT)
        .until(
            () -> analyst.get(PATH + "/" + id).json(),
            replay -> {
              String now = replay.get("state").asString();
              assertThat(now).as(replay.toString()).isNotEqualTo("failed");
              return now.equals(state);
            });
  }

  private static JsonNode table(JsonNode replay, String name) {
    return replay
        .at("/comparison/tables")
        .valueStream()
        .filter(table -> table.get("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<String> explanations(String id) {
    return analyst
        .get(PATH + "/" + id + "/tables/question")
        .json()
        .get("items")
        .valueStream()
        .map(row -> row.get("explanation").asString())
        .toList();
  }

  private String explanation(String question) {
    return admin
        .get("/api/content/questions/" + question, "Daybreak-Min-Position", study.position())
        .json()
        .get("explanation")
        .asString();
  }
}
