package daybreak.query.pasttest;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.query.QueryApi;
import daybreak.query.Studies;
import daybreak.schema.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RunningTestReadsTest {

  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private final TestDatabase database = TestDatabase.create();
  private final Studies studies = new Studies(database);
  private final QueryApi api = QueryApi.on(database);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void are_listed_newest_first_until_they_are_completed() {
    UUID first = studies.running(QueryApi.CALLER, "timed", NOON);
    UUID second = studies.running(QueryApi.CALLER, "tutor", NOON.plusSeconds(60));
    UUID past = studies.pastTest(QueryApi.CALLER, 1, NOON);
    UUID _ = studies.running(UUID.randomUUID(), "timed", NOON);

    assertThat(api.walk(1, "/api/tests")).containsExactly(second.toString(), first.toString());
    assertThat(api.ask("/api/tests/" + first).json().get("state").asString()).isEqualTo("running");
    assertThat(api.ask("/api/tests/" + first).json().get("answered").asInt()).isEqualTo(1);
    assertThat(api.ask("/api/tests/" + past).json().get("state").asString()).isEqualTo("completed");
    assertThat(api.ask("/api/tests/" + first).json().get("completedAt").isNull()).isTrue();
    assertThat(api.ask("/api/tests/" + past).json().get("completedAt").asString())
        .isEqualTo("2026-01-01T12:00:00Z");
  }

  @Test
  void tell_everything_once_they_are_completed() {
    JsonNode items = questions(studies.pastTest(QueryApi.CALLER, 1, NOON));

    assertThat(items).hasSize(2);
    for (JsonNode item : items) {
      assertThat(item.get("chosen").asInt()).isZero();
      assertThat(item.get("rightAnswer").asInt()).isEqualTo(1);
      assertThat(item.get("explanation").asString()).isEqualTo("Because");
    }
    assertThat(items.get(0).get("correct").asBoolean()).isFalse();
    assertThat(items.get(1).get("correct").asBoolean()).isTrue();
  }

  @Test
  void show_the_answers_given_and_in_tutor_mode_what_was_right_about_them() {
    JsonNode tutor = questions(studies.running(QueryApi.CALLER, "tutor", NOON));
    JsonNode timed = questions(studies.running(QueryApi.CALLER, "timed", NOON));

    assertThat(tutor.get(0).get("chosen").asInt()).isZero();
    assertThat(tutor.get(0).get("correct").asBoolean()).isFalse();
    assertThat(tutor.get(0).get("rightAnswer").asInt()).isEqualTo(1);
    assertThat(tutor.get(0).get("explanation").asString()).isEqualTo("Because");
    assertThat(tutor.get(1).has("rightAnswer")).isFalse();
    assertThat(tutor.get(1).get("chosen").isNull()).isTrue();
    assertThat(timed.get(0).get("chosen").asInt()).isZero();
    for (String told : new String[] {"correct", "rightAnswer", "explanation"}) {
      assertThat(timed.get(0).has(told)).as(told).isFalse();
    }
  }

  @Test
  void are_nobody_elses() {
    UUID somebody = UUID.randomUUID();
    UUID running = studies.running(somebody, "tutor", NOON);
    UUID past = studies.pastTest(somebody, 1, NOON);

    for (UUID others : List.of(running, past)) {
      assertThat(api.ask("/api/tests/" + others).status()).isEqualTo(404);
      assertThat(api.ask("/api/tests/" + others + "/questions").status()).isEqualTo(404);
    }
  }

  private JsonNode questions(UUID test) {
    return api.ask("/api/tests/" + test + "/questions").json().get("items");
  }
}
