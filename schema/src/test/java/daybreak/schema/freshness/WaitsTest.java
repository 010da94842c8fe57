package daybreak.schema.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is counted of those who wait to see what they have written. */
class WaitsTest {

  private final MeterRegistry meters = new SimpleMeterRegistry();

  WaitsTest() {
    Metrics.addRegistry(meters);
  }

  @AfterEach
  void remove() {
    Metrics.removeRegistry(meters);
  }

  @Test
  void a_wait_is_met_or_late() {
    Waits waits = new Waits();

    assertThat(waits.timed(() -> true)).isTrue();
    assertThat(waits.timed(() -> true)).isTrue();
    assertThat(waits.timed(() -> false)).isFalse();

    assertThat(count("met")).isEqualTo(2);
    assertThat(count("late")).isEqualTo(1);
  }

  @Test
  void a_wait_that_fails_is_late() {
    Waits waits = new Waits();

    assertThatThrownBy(() ->
            waits.timed(() -> {
              throw new IllegalStateException("The database is away.");
            }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(count("late")).isEqualTo(1);
    assertThat(count("met")).isZero();
  }

  private long count(String outcome) {
    return meters.get(Waits.NAME).tag("outcome", outcome).timer().count();
  }
}
