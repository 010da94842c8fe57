package daybreak.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.app.testing.Client;
import daybreak.app.testing.Reply;
import daybreak.app.testing.RunningApp;
import daybreak.app.testing.Study;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an operator does about events that can't be applied, from the alert to the end. */
class MendingTest {

  private static final Budget ANY = Budget.page(0, 1_000);
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private static final NamedQuery REFUSE =
      NamedQuery.of(
          "test.refuse-poison",
          "alter table content.question add constraint no_poison check (text <> 'poison')",
          ANY);

  private static final NamedQuery ACCEPT =
      NamedQuery.of(
          "test.accept-poison", "alter table content.question drop constraint no_poison", ANY);

  private final RunningApp app =
      RunningApp.start("--spring.profiles.active=local", "--daybreak.sample-bank=false");
  private final Database owner = app.database().owner();
  private final Client operator = app.client().as("operator");
  private final Client admin = app.client().as("content-admin");
  private final Study study = Study.prepared(app.client());

  @AfterEach
  void close() {
    app.close();
  }

  @Test
  void a_parked_question_is_there_after_its_fault_has_been_mended_and_it_was_tried_again() {
    owner.call(REFUSE).update();
    String question = study.worded("poison", "yes", "because");
    JsonNode letter = letter();
    assertThat(letter.get("projection").asString()).isEqualTo("content");
    assertThat(letter.get("type").asString()).isEqualTo("content.question-authored");
    assertThat(letter.get("version").asInt()).isEqualTo(1);
    assertThat(letter.get("aggregateId").asString()).isEqualTo(question);
    assertThat(letter.get("cause").asString()).contains("violates check constraint");

    JsonNode tooEarly = mended("retry", letter, "It may work now");

    assertThat(tooEarly.get("state").asString()).isEqualTo("failed");
    assertThat(tooEarly.get("changed").asInt()).isZero();
    assertThat(tooEarly.get("cause").asString()).contains("violates check constraint");
    owner.call(ACCEPT).update();

    JsonNode done = mended("retry", letter, "The constraint is gone");

    assertThat(done.get("state").asString()).isEqualTo("done");
    assertThat(done.get("changed").asInt()).isEqualTo(2);
    assertThat(operator.get("/api/dead-letters").json().get("items")).isEmpty();
    assertThat(admin.get("/api/content/questions/" + question).status()).isEqualTo(200);
    JsonNode audit = operator.get("/api/mendings").json().get("items");
    assertThat(audit)
        .extracting(one -> one.get("reason").asString())
        .containsExactly("The constraint is gone", "It may work now");
    assertThat(audit)
        .allMatch(one -> one.get("by").asString().equals(Client.CALLER))
        .allMatch(one -> one.get("aggregateId").asString().equals(question));
    String first = "/api/mendings/" + audit.get(0).get("id").asString();
    assertThat(operator.get(first).json()).isEqualTo(audit.get(0));
  }

  @Test
  void an_event_that_is_discarded_is_gone_and_what_waits_behind_it_stays() {
    owner.call(REFUSE).update();
    String _ = study.worded("poison", "yes", "because");
    JsonNode letter = letter();

    JsonNode done = mended("discard", letter, "Nobody needs it");

    assertThat(done.get("changed").asInt()).isEqualTo(1);
    assertThat(done.get("waiting").asInt()).isEqualTo(1);
    JsonNode left = operator.get("/api/dead-letters?projection=content").json().get("items");
    assertThat(left).hasSize(1);
    assertThat(left.get(0).get("sequenceNumber").asInt()).isEqualTo(1);
    assertThat(operator.get("/api/dead-letters?projection=learner").json().get("items")).isEmpty();
    Reply again = post("discard", letter, "Once more");
    assertThat(again.status()).isEqualTo(404);
  }

  @Test
  void the_whole_is_told_with_its_processes() {
    JsonNode whole =
        await()
            .atMost(LIMIT)
            .until(
                () -> operator.get("/api/operations").json(),
                found -> found.at("/processes/0/projections").size() == 4);

    assertThat(whole.get("projections"))
        .extracting(one -> one.get("name").asString())
        .containsExactly("content", "generation", "learner", "rollover");
    assertThat(whole.get("pools"))
        .extracting(one -> one.get("tier").asString())
        .containsExactly("direct", "replay", "system", "web", "worker");
    assertThat(whole.at("/processes/0/tier").asString()).isEqualTo("all");
  }

  /** The first that is parked, once both of its sequence are. */
  private JsonNode letter() {
    return await()
        .atMost(LIMIT)
        .until(
            () -> operator.get("/api/dead-letters").json().get("items"), items -> items.size() == 2)
        .get(0);
  }

  private JsonNode mended(String action, JsonNode letter, String reason) {
    Reply reply = post(action, letter, reason);
    String place = reply.header("Location");
    return place.isEmpty()
        ? reply.json()
        : await()
            .atMost(LIMIT)
            .until(() -> operator.get(place), there -> there.status() == 200)
            .json();
  }

  private Reply post(String action, JsonNode letter, String reason) {
    return operator.post(
        "/api/dead-letters/" + letter.get("id").asString() + "/" + action,
        "{\"reason\": \"%s\"}".formatted(reason));
  }
}
