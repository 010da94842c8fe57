package daybreak.query.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import daybreak.query.QueryApi;
import daybreak.query.QueryApi.Answer;
import daybreak.query.Studies;
import daybreak.schema.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ActivityDaysReadsTest {

  /** On the Chatham Islands the 3rd has begun. */
  private static final Instant EVENING = Instant.parse("2026-03-02T20:00:00Z");

  private final TestDatabase database = TestDatabase.create();
  private final Studies studies = new Studies(database);
  private final QueryApi api = QueryApi.on(database, Clock.fixed(EVENING, ZoneOffset.UTC));

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void are_told_with_the_streak_up_to_the_callers_own_today() {
    studies.lived(QueryApi.CALLER, Instant.parse("2026-01-01T00:00:00Z"), "Pacific/Chatham");
    List.of("2026-03-01", "2026-03-02", "2026-03-03")
        .forEach(date -> studies.day(QueryApi.CALLER, LocalDate.parse(date), 7));
    studies.day(UUID.randomUUID(), LocalDate.parse("2026-02-28"), 7);

    Answer answer = api.ask("/api/activity/days");

    assertThat(answer.items())
        .extracting("date")
        .containsExactly("2026-03-01", "2026-03-02", "2026-03-03");
    assertThat(answer.items().getFirst())
        .contains(
            entry("answered", 4),
            entry("correct", 3),
            entry("reviews", 7),
            entry("lessons", 1),
            entry("minutes", 2));
    assertThat(answer.json().get("streak").get("current").asInt()).isEqualTo(3);
    assertThat(answer.json().get("streak").get("longest").asInt()).isEqualTo(3);
  }

  @Test
  void are_those_asked_for_and_the_streak_is_of_all() {
    for (int day = 1; day <= 9; day++) {
      studies.day(QueryApi.CALLER, LocalDate.of(2026, 1, day), 1);
    }

    Answer answer = api.ask("/api/activity/days", "from", "2026-01-03", "to", "2026-01-04");

    assertThat(answer.items()).extracting("date").containsExactly("2026-01-03", "2026-01-04");
    assertThat(answer.json().get("streak").get("longest").asInt()).isEqualTo(9);
    assertThat(answer.json().get("streak").get("current").asInt()).isZero();
    assertThat(api.ask("/api/activity/days", "to", "2026-01-05").items()).hasSize(5);
  }

  @Test
  void without_any_there_is_an_empty_list() {
    Answer answer = api.ask("/api/activity/days");

    assertThat(answer.items()).isEmpty();
    assertThat(answer.json().get("streak").get("longest").asInt()).isZero();
  }

  @Test
  void of_more_than_a_year_or_backwards_are_refused() {
    assertThat(api.ask("/api/activity/days", "from", "2025-01-01", "to", "2026-01-01").status())
        .isEqualTo(200);
    assertThat(api.ask("/api/activity/days", "from", "2025-01-01", "to", "2026-01-02").status())
        .isEqualTo(400);
    assertThat(api.ask("/api/activity/days", "from", "2026-01-02", "to", "2026-01-01").status())
        .isEqualTo(400);
    assertThat(api.ask("/api/activity/days", "from", "yesterday").status()).isEqualTo(400);
  }
}
