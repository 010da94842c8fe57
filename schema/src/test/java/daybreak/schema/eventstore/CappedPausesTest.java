package daybreak.schema.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CappedPausesTest {

  @Test
  void cuts_the_coordinators_pauses_short() {
    assertThat(delayOf(Duration.ofMillis(100))).isLessThanOrEqualTo(Duration.ofMillis(2));
    assertThat(delayOf(Duration.ofMillis(500))).isLessThanOrEqualTo(Duration.ofMillis(2));
  }

  @Test
  void leaves_longer_delays_as_they_are() {
    assertThat(delayOf(Duration.ofMinutes(1))).isGreaterThan(Duration.ofSeconds(50));
  }

  private static Duration delayOf(Duration asked) {
    try (CappedPauses pauses = new CappedPauses("test-coordinator")) {
      var task = pauses.schedule(() -> {}, asked.toMillis(), TimeUnit.MILLISECONDS);
      Duration delay = Duration.ofNanos(task.getDelay(TimeUnit.NANOSECONDS));
      pauses.shutdownNow();
      return delay;
    }
  }
}
