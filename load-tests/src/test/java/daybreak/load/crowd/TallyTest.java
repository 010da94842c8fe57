package daybreak.load.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers are counted by what they say, and recovery from the last one that is not good. */
final class TallyTest {

  private final Tally tally = new Tally();
  private final long removed = System.nanoTime();

  @ParameterizedTest
  @CsvSource({
    "200, 1, 0, 0, 0",
    "201, 1, 0, 0, 0",
    "202, 1, 0, 0, 0",
    "429, 0, 1, 0, 0",
    "503, 0, 0, 1, 0",
    "500, 0, 0, 0, 1",
    "404, 0, 0, 0, 1",
    "409, 0, 0, 0, 1",
    "302, 0, 0, 0, 1"
  })
  void each_status_is_counted_once(
      int status, long good, long limited, long unavailable, long other) {
    answered(status, 0);

    assertThat(tally.good()).isEqualTo(good);
    assertThat(tally.limited()).isEqualTo(limited);
    assertThat(tally.unavailable()).isEqualTo(unavailable);
    assertThat(tally.other()).isEqualTo(other);
  }

  @Test
  void what_is_not_expected_is_told() {
    answered(500, 0);
    answered(500, 1);
    tally.broken(removed, "EOFException");

    assertThat(tally.faults()).isEqualTo(Map.of("GET / 500", 2L, "EOFException", 1L));
  }

  @Test
  void where_nothing_went_wrong_there_is_nothing_to_recover_from() {
    answered(200, 100);

    assertThat(tally.secondsToRecovery(removed)).isZero();
  }

  @Test
  void recovery_is_a_second_after_the_last_answer_that_is_not_good() {
    answered(503, 500);
    answered(503, 1_500);
    answered(200, 9_000);

    assertThat(tally.secondsToRecovery(removed)).isEqualTo(2.5);
  }

  @Test
  void a_broken_socket_is_no_recovery_either() {
    tally.broken(removed + TimeUnit.MILLISECONDS.toNanos(3_000), "EOFException");

    assertThat(tally.secondsToRecovery(removed)).isEqualTo(4);
  }

  @Test
  void what_went_wrong_in_the_second_before_is_not_over_at_once() {
    answered(503, -400);

    assertThat(tally.secondsToRecovery(removed)).isEqualTo(0.6);
  }

  @Test
  void what_went_wrong_long_before_is_over() {
    answered(503, -5_000);

    assertThat(tally.secondsToRecovery(removed)).isZero();
  }

  private void answered(int status, long millis) {
    tally.answered(status, 1_000, removed + TimeUnit.MILLISECONDS.toNanos(millis), "GET /");
  }
}
