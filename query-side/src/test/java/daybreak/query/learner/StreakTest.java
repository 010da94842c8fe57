package daybreak.query.learner;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.query.learner.Calendar.Stay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StreakTest {

  private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");

  @Test
  void counts_dates_in_a_row_and_goes_on_until_a_whole_date_is_over() {
    Calendar berlin = lived(stay(LONG_AGO, "Europe/Berlin"));
    List<LocalDate> active = dates("2026-01-01", "2026-01-02", "2026-01-05", "2026-01-06");

    assertThat(streak(berlin, active, "2026-01-06")).isEqualTo(new StreakView(2, 2));
    assertThat(streak(berlin, active, "2026-01-07")).isEqualTo(new StreakView(2, 2));
    assertThat(streak(berlin, active, "2026-01-08")).isEqualTo(new StreakView(0, 2));
    assertThat(streak(berlin, List.of(), "2026-01-08")).isEqualTo(new StreakView(0, 0));
  }

  @Test
  void a_date_that_the_zone_never_had_breaks_nothing() {
    Calendar samoa = lived(stay(LONG_AGO, "Pacific/Apia"));
    Calendar berlin = lived(stay(LONG_AGO, "Europe/Berlin"));
    List<LocalDate> active = dates("2011-12-28", "2011-12-29", "2011-12-31");

    assertThat(streak(samoa, active, "2011-12-31")).isEqualTo(new StreakView(3, 3));
    assertThat(streak(berlin, active, "2011-12-31")).isEqualTo(new StreakView(1, 2));
    assertThat(streak(samoa, dates("2011-12-29"), "2011-12-31")).isEqualTo(new StreakView(1, 1));
  }

  @Test
  void a_date_that_a_journey_over_the_date_line_left_out_breaks_nothing() {
    Calendar traveller =
        lived(
            stay(LONG_AGO, "Pacific/Niue"),
            stay(Instant.parse("2026-03-02T10:59:00Z"), "Pacific/Kiritimati"));
    List<LocalDate> active = dates("2026-03-01", "2026-03-03");

    assertThat(traveller.today(Instant.parse("2026-03-02T10:59:00Z")))
        .isEqualTo(LocalDate.parse("2026-03-03"));
    assertThat(streak(traveller, active, "2026-03-03")).isEqualTo(new StreakView(2, 2));
  }

  @Test
  void a_date_that_began_in_utc_before_a_learner_came_is_none_that_the_learner_had() {
    Calendar traveller =
        lived(
            stay(Instant.parse("2026-12-20T00:12:00Z"), "Pacific/Pago_Pago"),
            stay(Instant.parse("2026-12-20T10:31:00Z"), "Pacific/Kiritimati"));

    assertThat(streak(traveller, dates("2026-12-19", "2026-12-21"), "2026-12-21"))
        .isEqualTo(new StreakView(2, 2));
  }

  @Test
  void what_was_done_before_a_learner_came_is_reckoned_where_the_learner_came() {
    Calendar kiritimati = lived(stay(Instant.parse("2026-03-02T12:00:00Z"), "Pacific/Kiritimati"));
    Calendar nowhere = lived();

    for (Calendar calendar : List.of(kiritimati, nowhere)) {
      assertThat(streak(calendar, dates("2026-02-28", "2026-03-01", "2026-03-03"), "2026-03-03"))
          .isEqualTo(new StreakView(1, 2));
    }
  }

  @Test
  void a_date_that_was_had_for_an_hour_breaks_a_streak() {
    Calendar traveller =
        lived(
            stay(LONG_AGO, "Pacific/Niue"),
            stay(Instant.parse("2026-03-02T12:00:00Z"), "Pacific/Kiritimati"));

    assertThat(streak(traveller, dates("2026-03-01", "2026-03-03"), "2026-03-03"))
        .isEqualTo(new StreakView(1, 1));
  }

  @Test
  void a_date_that_is_met_twice_counts_once() {
    Calendar traveller =
        lived(
            stay(LONG_AGO, "Pacific/Kiritimati"),
            stay(Instant.parse("2026-03-01T12:00:00Z"), "Pacific/Niue"));
    List<LocalDate> active = dates("2026-03-01", "2026-03-02", "2026-03-03");

    assertThat(streak(traveller, active, "2026-03-01")).isEqualTo(new StreakView(3, 3));
    assertThat(streak(traveller, active, "2026-03-03")).isEqualTo(new StreakView(3, 3));
  }

  private static StreakView streak(Calendar calendar, List<LocalDate> active, String today) {
    return new Streak(calendar).of(active, LocalDate.parse(today));
  }

  private static Calendar lived(Stay... stays) {
    return new Calendar(List.of(stays));
  }

  private static Stay stay(Instant since, String zone) {
    return new Stay(since, ZoneId.of(zone));
  }

  private static List<LocalDate> dates(String... dates) {
    return Stream.of(dates).map(LocalDate::parse).toList();
  }
}
