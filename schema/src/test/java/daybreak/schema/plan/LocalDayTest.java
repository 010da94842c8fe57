package daybreak.schema.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LocalDayTest {

  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

  static Stream<String> zones() {
    return ZoneId.getAvailableZoneIds().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("zones")
  void days_follow_each_other_without_gap_or_overlap(String zone) {
    LocalDay day = new LocalDay(FIRST, ZoneId.of(zone));
    while (!day.date().isAfter(LAST)) {
      assertThat(day.exists()).as("%s", day).isTrue();
      assertThat(day.end()).isAfter(day.start()).isEqualTo(day.next().start());
      assertThat(LocalDay.at(day.start(), day.zone())).isEqualTo(day);
      assertThat(LocalDay.at(day.end().minusNanos(1), day.zone())).isEqualTo(day);
      day = day.next();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Africa/Cairo,        2024-04-26, 2024-04-25T22:00:00Z, PT23H", // midnight is left out
    "America/Havana,      2024-11-03, 2024-11-03T04:00:00Z, PT25H", // midnight happens twice
    "America/Santiago,    2024-04-06, 2024-04-06T03:00:00Z, PT25H", // 23 o'clock happens twice
    "Australia/Lord_Howe, 2024-04-07, 2024-04-06T13:00:00Z, PT24H30M",
    "Asia/Kathmandu,      2024-04-07, 2024-04-06T18:15:00Z, PT24H",
    "Pacific/Chatham,     2024-09-29, 2024-09-28T11:15:00Z, PT23H"
  })
  void starts_and_lasts_as_its_zone_says(
      String zone, LocalDate date, Instant start, Duration length) {
    LocalDay day = new LocalDay(date, ZoneId.of(zone));

    assertThat(day.start()).isEqualTo(start);
    assertThat(Duration.between(day.start(), day.end())).isEqualTo(length);
  }

  @Test
  void steps_over_a_date_that_never_happened() {
    ZoneId samoa = ZoneId.of("Pacific/Apia");
    LocalDay before = new LocalDay(LocalDate.of(2011, 12, 29), samoa);

    assertThat(new LocalDay(LocalDate.of(2011, 12, 30), samoa).exists()).isFalse();
    assertThat(before.next().date()).isEqualTo(LocalDate.of(2011, 12, 31));
    assertThat(Duration.between(before.start(), before.end())).isEqualTo(Duration.ofHours(24));
  }
}
