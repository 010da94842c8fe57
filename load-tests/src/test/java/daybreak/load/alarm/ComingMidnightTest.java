package daybreak.load.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** There is always a midnight within the hour. */
final class ComingMidnightTest {

  @ParameterizedTest
  @CsvSource({
    "2026-06-10T00:00:00Z, 2026-06-10T01:00:00Z",
    "2026-06-10T11:01:00Z, 2026-06-10T11:15:00Z",
    "2026-06-10T12:34:56Z, 2026-06-10T13:00:00Z",
    "2026-06-10T18:01:00Z, 2026-06-10T18:15:00Z",
    "2026-06-10T18:16:00Z, 2026-06-10T18:30:00Z",
    "2026-12-31T23:59:59Z, 2027-01-01T00:00:00Z"
  })
  void the_next_one_is_found(Instant moment, Instant midnight) {
    ComingMidnight found = ComingMidnight.after(moment);

    assertThat(found.at()).isEqualTo(midnight);
    assertThat(found.at().atZone(found.zone()).toLocalTime()).isEqualTo(LocalTime.MIDNIGHT);
    assertThat(found.at().atZone(found.zone()).toLocalDate()).isEqualTo(found.date());
  }
}
