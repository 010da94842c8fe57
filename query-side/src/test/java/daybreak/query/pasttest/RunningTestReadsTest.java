package daybreak.query.pasttest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import daybreak.query.QueryApi;
import daybreak.query.Studies;
import daybreak.schema.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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
    assertThat(api.ask("/api/tests/" + first).fields())
        .contains(entry("state", "running"), entry("answered", 1), entry("completedAt", null));
    assertThat(api.ask("/api/tests/" + past).fields())
        .contains(entry("state", "completed"), entry("completedAt", "2026-01-01T12:00:00Z"));
  }

  @Test
  void tell_until_when_they_can_be_answered() {
    UUID limited = studies.running(QueryApi.CALLER, "timed", NOON, NOON.plusSeconds(90));
    UUID unlimited = studies.running(QueryApi.CALLER, "timed", NOON.minusSeconds(60));

    assertThat(api.ask("/api/tests").items())
        .extracting("id", "deadlineAt")
        .containsExactly(
            tuple(limited.toString(), "2026-01-01T12:01:30Z"), tuple(unlimited.toString(), null));
    assertThat(api.ask("/api/tests/" + limited).fields())
        .contains(entry("deadlineAt", "2026-01-01T12:01:30Z"));
    assertThat(api.ask("/api/tests/" + studies.pastTest(QueryApi.CALLER, 1, NOON)).fields())
        .contains(entry("deadlineAt", null));
  }

  @Test
  void tell_everything_once_they_are_completed() {
    assertThat(questions(studies.pastTest(QueryApi.CALLER, 1, NOON)))
        .extracting("chosen", "correct", "rightAnswer", "explanation")
        .containsExactly(tuple(0, false, 1, "Because"), tuple(0, true, 1, "Because"));
  }

  @Test
  void show_the_answers_given_and_in_tutor_mode_what_was_right_about_them() {
    var tutor = questions(studies.running(QueryApi.CALLER, "tutor", NOON));
    var timed = questions(studies.running(QueryApi.CALLER, "timed", NOON));

    assertThat(tutor.getFirst())
        .contains(
            entry("chosen", 0),
            entry("correct", false),
            entry("rightAnswer", 1),
            entry("explanation", "Because"));
    assertThat(tutor.get(1)).doesNotContainKey("rightAnswer").contains(entry("chosen", null));
    assertThat(timed.getFirst())
        .contains(entry("chosen", 0))
        .doesNotContainKeys("correct", "rightAnswer", "explanation");
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

  private List<Map<String, Object>> questions(UUID test) {
    return api.ask("/api/tests/" + test + "/questions").items();
  }
}
