package daybreak.schema.plan;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.learner.Stays;
import daybreak.schema.learner.Stays.Stay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Work of cards, each of them named by when it was done. */
class WorkOfDateTest {

  private static final LocalDate DATE = LocalDate.of(2028, 12, 6);
  private static final long LATER = 100;

  @Test
  void is_what_was_done_on_the_date_where_the_learner_lives() {
    Stays stays = stays(stay(1, "2028-01-01T00:00:00Z", "Pacific/Auckland"));

    assertThat(
            onPlan(
                stays,
                "2028-12-05T10:59:59Z",
                "2028-12-05T11:00:00Z",
                "2028-12-06T10:59:59.999999Z",
                "2028-12-06T11:00:00Z"))
        .containsExactly("2028-12-05T11:00:00Z", "2028-12-06T10:59:59.999999Z");
  }

  @Test
  void goes_on_for_who_moves_west_until_the_date_is_over_there() {
    Stays stays =
        stays(
            stay(1, "2028-01-01T00:00:00Z", "Pacific/Auckland"),
            stay(2, "2028-12-06T10:00:00Z", "Europe/Berlin"));

    assertThat(
            onPlan(
                stays,
                "2028-12-06T09:00:00Z",
                "2028-12-06T14:00:00Z",
                "2028-12-06T22:59:59Z",
                "2028-12-06T23:00:00Z"))
        .containsExactly("2028-12-06T09:00:00Z", "2028-12-06T14:00:00Z", "2028-12-06T22:59:59Z");
  }

  @Test
  void ends_sooner_for_who_moves_east() {
    Stays stays =
        stays(
            stay(1, "2028-01-01T00:00:00Z", "America/Los_Angeles"),
            stay(2, "2028-12-06T10:30:00Z", "Pacific/Auckland"));

    assertThat(
            onPlan(
                stays,
                "2028-12-06T07:59:59Z",
                "2028-12-06T08:00:00Z",
                "2028-12-06T10:45:00Z",
                "2028-12-06T11:00:00Z"))
        .containsExactly("2028-12-06T08:00:00Z", "2028-12-06T10:45:00Z");
  }

  @Test
  void is_what_was_done_on_a_date_both_times_that_it_came_and_nothing_between() {
    Stays stays =
        stays(
            stay(1, "2028-01-01T00:00:00Z", "Pacific/Kiritimati"),
            stay(2, "2028-12-05T10:40:00Z", "Pacific/Honolulu"));

    assertThat(
            onPlan(
                stays,
                "2028-12-05T10:30:00Z",
                "2028-12-05T10:40:00Z",
                "2028-12-06T09:59:59Z",
                "2028-12-06T10:00:00Z",
                "2028-12-07T09:59:59Z",
                "2028-12-07T10:00:00Z"))
        .containsExactly("2028-12-05T10:30:00Z", "2028-12-06T10:00:00Z", "2028-12-07T09:59:59Z");
  }

  @Test
  void is_nothing_on_a_date_that_a_journey_left_out() {
    assertThat(
            onPlan(
                stays(
                    stay(1, "2028-01-01T00:00:00Z", "Pacific/Honolulu"),
                    stay(2, "2028-12-06T10:00:00Z", "Pacific/Kiritimati")),
                "2028-12-06T09:59:59Z",
                "2028-12-06T10:00:00Z"))
        .isEmpty();
  }

  @Test
  void is_nothing_on_a_date_that_never_was() {
    LocalDate skipped = LocalDate.of(2011, 12, 30);
    Stays stays = stays(stay(1, "2011-01-01T00:00:00Z", "Pacific/Apia"));
    List<WorkDone> done =
        Stream.of("2011-12-30T09:59:59Z", "2011-12-30T10:00:00Z")
            .map(WorkOfDateTest::done)
            .toList();

    assertThat(new WorkOfDate(skipped, stays, done).onPlan()).isEmpty();
    assertThat(new WorkOfDate(skipped.plusDays(1), stays, done).onPlan()).hasSize(1);
    assertThat(new WorkOfDate(skipped.minusDays(1), stays, done).onPlan()).hasSize(1);
  }

  @Test
  void is_dated_by_settings_that_are_before_it_in_time_and_in_the_log_and_in_utc_before_any() {
    Stays stays = stays(stay(LATER, "2028-12-06T12:00:00Z", "Pacific/Kiritimati"));
    WorkDone before = done("2028-12-06T13:00:00Z");
    WorkDone behind = done("2028-12-06T13:00:00Z", LATER + 1);

    assertThat(new WorkOfDate(DATE, stays, List.of(before, behind)).onPlan()).hasSize(1);
    assertThat(onPlan(stays(), "2028-12-05T23:59:59Z", "2028-12-06T00:00:00Z"))
        .containsExactly("2028-12-06T00:00:00Z");
  }

  @Test
  void may_be_done_from_the_plans_making_until_the_date_is_over_everywhere() {
    for (String zone : List.of("Etc/GMT-14", "Etc/GMT+12")) {
      LocalDay day = new LocalDay(DATE, ZoneId.of(zone));
      assertThat(WorkOfDate.since(DATE)).isBeforeOrEqualTo(day.start().minus(2, ChronoUnit.DAYS));
      assertThat(WorkOfDate.until(DATE)).isAfterOrEqualTo(day.end());
    }
  }

  @Test
  void tells_what_was_done_on_dates_before() {
    WorkDone before = done("2028-12-05T23:00:00Z");
    var work =
        new WorkOfDate(
            DATE,
            stays(),
            List.of(before, done("2028-12-06T10:00:00Z"), done("2028-12-07T10:00:00Z")));

    assertThat(work.before()).containsExactly(before.work());
  }

  private static List<String> onPlan(Stays stays, String... times) {
    List<WorkDone> done = Stream.of(times).map(WorkOfDateTest::done).toList();
    List<UUID> counted =
        new WorkOfDate(DATE, stays, done).onPlan().stream().map(Work::work).toList();
    return Stream.of(times).filter(time -> counted.contains(card(time))).toList();
  }

  private static WorkDone done(String time) {
    return done(time, LATER);
  }

  private static WorkDone done(String time, long position) {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(time));
    return new WorkDone(card(time), card(time), 1, micros, position);
  }

  private static UUID card(String time) {
    return new UUID(0, time.hashCode());
  }

  private static Stays stays(Stay... stays) {
    return new Stays(List.of(stays));
  }

  private static Stay stay(long position, String since, String zone) {
    return new Stay(position, Instant.parse(since), ZoneId.of(zone));
  }
}
