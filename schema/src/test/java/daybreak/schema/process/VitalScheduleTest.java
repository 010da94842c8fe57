package daybreak.schema.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Tasks that have their turns whatever happens. */
class VitalScheduleTest {

  private static final Duration BOUND = Duration.ofSeconds(30);

  private final AtomicInteger turns = new AtomicInteger();

  @Test
  void a_periodic_task_that_fails_has_its_next_turn_and_is_counted() {
    try (Restarted restarted = new Restarted();
        VitalSchedule schedule = new VitalSchedule("schedule-delay")) {
      assertThat(restarted.times("schedule-delay")).isZero();

      var _ = schedule.scheduleWithFixedDelay(this::failTwice, 0, 1, TimeUnit.MILLISECONDS);

      await().atMost(BOUND).until(() -> turns.get() > 3);
      assertThat(restarted.times("schedule-delay")).isEqualTo(2);
    }
  }

  @Test
  void one_at_a_fixed_rate_does_as_well() {
    try (Restarted restarted = new Restarted();
        VitalSchedule schedule = new VitalSchedule("schedule-rate")) {
      var _ = schedule.scheduleAtFixedRate(this::failTwice, 0, 1, TimeUnit.MILLISECONDS);

      await().atMost(BOUND).until(() -> turns.get() > 3);
      assertThat(restarted.times("schedule-rate")).isEqualTo(2);
    }
  }

  private void failTwice() {
    int turn = turns.incrementAndGet();
    if (turn == 1) {
      throw new IllegalStateException("Woof!");
    }
    if (turn == 2) {
      throw new AssertionError("Woof!");
    }
  }
}
