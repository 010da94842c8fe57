package daybreak.query.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import daybreak.query.Bank;
import daybreak.query.QueryApi;
import daybreak.query.Studies;
import daybreak.schema.plan.ItemKind;
import daybreak.schema.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The caller has a plan that was made on the Chatham Islands, and does not stay there. */
class MovedPlansTest {

  private static final Instant NOW = Instant.parse("2026-01-31T10:20:00Z");
  private static final LocalDate DATE = LocalDate.of(2026, 2, 1);

  private final TestDatabase database = TestDatabase.create();
  private final Studies studies = new Studies(database);
  private final QueryApi api = QueryApi.on(database, Clock.fixed(NOW, ZoneOffset.UTC));
  private final UUID card = UUID.randomUUID();
  private final UUID other = UUID.randomUUID();

  @BeforeEach
  void live() {
    studies.registered(QueryApi.CALLER);
    studies.lived(QueryApi.CALLER, Instant.parse("2025-05-05T00:00:00Z"), "Pacific/Chatham");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void work_of_the_plans_date_completes_its_items_after_a_move_to_the_west() {
    studies.planOf(QueryApi.CALLER, DATE, ItemKind.CARDS, card, other);
    studies.lived(QueryApi.CALLER, Instant.parse("2026-02-01T06:00:00Z"), "Europe/Berlin");

    worked(card, "2026-02-01T05:00:00Z");
    assertThat(figures()).containsExactly(tuple("open", 1, 2));
    worked(other, "2026-02-01T22:59:59Z");

    assertThat(figures()).containsExactly(tuple("completed", 2, 2));
  }

  @Test
  void work_of_the_next_date_does_not_after_a_move_to_the_east() {
    studies.planOf(QueryApi.CALLER, DATE, ItemKind.CARDS, card, other);
    studies.lived(QueryApi.CALLER, Instant.parse("2026-02-01T09:00:00Z"), "Pacific/Kiritimati");

    worked(card, "2026-02-01T09:30:00Z");
    worked(other, "2026-02-01T10:00:00Z");

    assertThat(figures()).containsExactly(tuple("open", 1, 2));
  }

  @Test
  void a_date_that_comes_twice_has_one_plan_and_the_date_between_is_none_of_it() {
    UUID third = UUID.randomUUID();
    studies.planOf(QueryApi.CALLER, DATE, ItemKind.CARDS, card, other, third);
    studies.lived(QueryApi.CALLER, Instant.parse("2026-01-31T11:00:00Z"), "Pacific/Honolulu");

    worked(card, "2026-01-31T10:30:00Z");
    worked(third, "2026-02-01T09:59:59Z");
    worked(other, "2026-02-02T09:59:59Z");

    assertThat(figures()).containsExactly(tuple("open", 2, 3));
  }

  @Test
  void a_date_that_is_left_out_has_no_work() {
    LocalDate between = LocalDate.of(2026, 2, 2);
    studies.planOf(QueryApi.CALLER, between, ItemKind.CARDS, card, other);
    studies.lived(QueryApi.CALLER, Instant.parse("2026-02-01T00:00:00Z"), "Pacific/Honolulu");
    studies.lived(QueryApi.CALLER, Instant.parse("2026-02-02T10:00:00Z"), "Pacific/Kiritimati");

    worked(card, "2026-02-02T09:59:59Z");
    worked(other, "2026-02-02T10:00:00Z");

    assertThat(figures(between)).containsExactly(tuple("open", 0, 2));
  }

  @Test
  void a_plan_counts_by_the_late_zones_of_who_moves_all_the_time() {
    studies.planOf(QueryApi.CALLER, DATE, ItemKind.CARDS, card);
    for (int n = 0; n < 40; n++) {
      studies.lived(QueryApi.CALLER, Instant.parse("2025-06-05T00:00:00Z"), "Pacific/Honolulu");
    }
    studies.lived(QueryApi.CALLER, Instant.parse("2025-12-05T00:00:00Z"), "Pacific/Kiritimati");
    studies.lived(QueryApi.CALLER, Instant.parse("2026-12-05T00:00:00Z"), "Pacific/Honolulu");

    worked(card, "2026-01-31T10:00:00Z");

    assertThat(figures()).containsExactly(tuple("completed", 1, 1));
  }

  @Test
  void what_was_done_before_the_date_is_no_work_but_a_lesson_is_finished_only_once() {
    Bank bank = new Bank(database);
    bank.lesson(other, UUID.randomUUID(), UUID.randomUUID(), "published", 1);
    LocalDate next = DATE.plusDays(1);
    studies.planOf(QueryApi.CALLER, DATE, ItemKind.CARDS, card);
    studies.planOf(QueryApi.CALLER, next, ItemKind.LESSON, other);

    worked(card, "2026-01-31T10:14:59Z");
    worked(other, "2026-02-01T10:14:59Z");

    assertThat(figures()).containsExactly(tuple("open", 0, 1));
    assertThat(figures(next)).containsExactly(tuple("completed", 0, 0));
  }

  private void worked(UUID work, String at) {
    studies.worked(QueryApi.CALLER, Instant.parse(at), work, work, 1);
  }

  private List<Tuple> figures() {
    return figures(DATE);
  }

  private List<Tuple> figures(LocalDate date) {
    return api.ask("/api/daily-plan/" + date).items().stream()
        .map(item -> tuple(item.get("state"), item.get("done"), item.get("total")))
        .toList();
  }
}
