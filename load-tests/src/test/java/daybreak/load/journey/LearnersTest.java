package daybreak.load.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One midnight is drilled, and no other comes near it. */
final class LearnersTest {

  private static final Instant EVENING = Instant.parse("2026-06-10T15:30:00Z");
  private static final Instant MIDNIGHT = Instant.parse("2026-06-10T18:15:00Z");

  /** The hour before the next, which is prepared for, begins when all is over. */
  private static final Instant OVER = MIDNIGHT.plusSeconds(90 * 60);

  @Test
  void a_fifth_lives_where_it_is_midnight() {
    assertThat(IntStream.range(0, 1_000).mapToObj(Learners::zone).filter(Midnight.ZONE::equals))
        .hasSize(200);
    assertThat(midnights(Midnight.ZONE)).contains(MIDNIGHT);
  }

  @Test
  void nobody_else_s_day_ends_meanwhile() {
    List<String> others =
        IntStream.range(0, 1_000)
            .mapToObj(Learners::zone)
            .filter(zone -> !zone.equals(Midnight.ZONE))
            .distinct()
            .toList();

    assertThat(others)
        .hasSizeGreaterThan(5)
        .allSatisfy(zone ->
            assertThat(midnights(zone))
                .as(zone)
                .noneMatch(at -> at.isAfter(EVENING) && at.isBefore(OVER)));
  }

  private static List<Instant> midnights(String zone) {
    LocalDate date = LocalDate.parse("2026-06-10");
    return Stream.of(date, date.plusDays(1))
        .map(day -> day.atStartOfDay(ZoneId.of(zone)).toInstant())
        .toList();
  }
}
