package daybreak.schema.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PresenceTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
  private final Presence presence = new Presence(TIMEOUT, nanos::get);

  @Test
  void who_begins_takes_what_is_old() {
    assertThat(presence.isLong()).isTrue();
  }

  @Test
  void who_looks_again_and_again_has_been_there_all_the_time() {
    for (int look = 0; look < 10; look++) {
      lookAfter(Duration.ofMillis(1_500));
      assertThat(presence.isLong()).isTrue();
    }
  }

  @Test
  void who_was_away_has_been_there_for_long_only_after_a_claim_s_time() {
    lookAfter(Duration.ofMillis(1_501));
    assertThat(presence.isLong()).isFalse();

    lookAfter(Duration.ofMillis(1_500));
    lookAfter(Duration.ofMillis(1_499));
    assertThat(presence.isLong()).isFalse();

    lookAfter(Duration.ofMillis(1));
    assertThat(presence.isLong()).isTrue();
  }

  @Test
  void who_is_slow_to_look_takes_what_is_old_all_the_same() {
    lookAfter(Duration.ofMillis(1_600));
    assertThat(presence.isLong()).isFalse();

    lookAfter(Duration.ofMillis(1_600));
    assertThat(presence.isLong()).isFalse();

    lookAfter(Duration.ofMillis(1_600));
    assertThat(presence.isLong()).isTrue();
  }

  @Test
  void who_is_away_once_more_waits_once_more() {
    lookAfter(Duration.ofMinutes(1));
    lookAfter(Duration.ofMinutes(1));

    assertThat(presence.isLong()).isFalse();
  }

  private void lookAfter(Duration time) {
    nanos.addAndGet(time.toNanos());
    presence.looked();
  }
}
