package daybreak.load.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** While the gate is shut nothing is under way. */
@Timeout(30)
final class GateTest {

  private static final Duration NOT_AT_ALL = Duration.ZERO;
  private static final Duration LONG = Duration.ofMinutes(1);

  private final Gate gate = new Gate();

  @Test
  void tells_how_many_are_still_inside() throws InterruptedException {
    gate.enter();
    gate.enter();

    assertThat(gate.shut(NOT_AT_ALL)).isEqualTo(2);
  }

  @Test
  void is_shut_once_the_last_has_left() throws InterruptedException {
    gate.enter();
    Thread last = Thread.ofVirtual().start(gate::leave);

    assertThat(gate.shut(LONG)).isZero();
    last.join();
  }

  @Test
  void lets_nobody_in_until_it_is_open_again() throws InterruptedException {
    assertThat(gate.shut(NOT_AT_ALL)).isZero();
    Thread late = Thread.ofVirtual().start(this::enter);

    assertThat(late.join(Duration.ofMillis(200))).isFalse();
    gate.open();
    assertThat(late.join(LONG)).isTrue();
  }

  private void enter() {
    try {
      gate.enter();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
