package daybreak.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  @Test
  void without_a_request_each_wait_is_bounded_by_itself() {
    assertThat(Patience.forConnection()).isEqualTo(Patience.WITHOUT_REQUEST);
    assertThat(Patience.forAppend(LONG)).isEqualTo(LONG);
  }

  @Test
  void the_waits_of_a_request_share_its_bound() {
    try (Patience _ = Patience.begin()) {
      assertThat(Patience.forConnection()).isLessThanOrEqualTo(Patience.CONNECTION);
      untilASecondHasPassed();

      assertThat(Patience.forAppend(LONG)).isLessThanOrEqualTo(Patience.REQUEST.minusSeconds(1));
    }
  }

  @Test
  void what_the_client_took_is_not_waited() {
    try (Patience _ = Patience.begin()) {
      untilASecondHasPassed();

      Patience.beginAnew();

      assertThat(Patience.forAppend(LONG)).isGreaterThan(Patience.REQUEST.minusSeconds(1));
    }
  }

  @Test
  void who_begins_within_another_s_leaves_that_as_it_was() {
    try (Patience _ = Patience.begin()) {
      untilASecondHasPassed();
      try (Patience _ = Patience.begin()) {
        assertThat(Patience.forAppend(LONG)).isGreaterThan(Patience.REQUEST.minusSeconds(1));
      }
      assertThat(Patience.forAppend(LONG)).isLessThanOrEqualTo(Patience.REQUEST.minusSeconds(1));
    }
    assertThat(Patience.forConnection()).isEqualTo(Patience.WITHOUT_REQUEST);
  }

  @Test
  void all_that_a_request_waits_for_fits_into_its_bound() {
    assertThat(Patience.CONNECTION.plus(Patience.POOLER).plus(Patience.LOCK))
        .isEqualTo(Patience.REQUEST);
  }

  private static void untilASecondHasPassed() {
    await()
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .atMost(Duration.ofSeconds(30))
        .until(() -> Patience.forConnection().toMillis() <= 500);
  }
}
