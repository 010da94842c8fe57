package daybreak.schema.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CappedPausesTest {

  private final AtomicInteger backOffs = new AtomicInteger();

  @Test
  void cuts_the_coordinators_pauses_short() {
    assertThat(delayOf(Duration.ofMillis(100))).isLessThanOrEqualTo(Duration.ofMillis(2));
    assertThat(delayOf(Duration.ZERO)).isLessThanOrEqualTo(Duration.ZERO);
    assertThat(backOffs).hasValue(0);
  }

  @Test
  void leaves_the_pause_between_two_claims_as_it_is() {
    assertThat(delayOf(Claims.STANDARD.interval()))
        .isBetween(Duration.ofMillis(400), Duration.ofMillis(500));
    assertThat(backOffs).hasValue(0);
  }

  @Test
  void begins_anew_after_two_seconds_at_most_and_says_so() {
    assertThat(delayOf(Duration.ofMinutes(1))).isLessThanOrEqualTo(Duration.ofSeconds(2));
    assertThat(delayOf(Duration.ofSeconds(1))).isLessThanOrEqualTo(Duration.ofSeconds(1));
    assertThat(backOffs).hasValue(2);
  }

  @Test
  void tells_what_ends_a_task_for_good() throws Exception {
    CompletableFuture<Throwable> told = new CompletableFuture<>();
    Error broken = new AssertionError("broken");
    try (var schedule = new FollowerSchedule("test-follower", told::complete)) {
      var _ =
          schedule.submit(() -> {
            throw broken;
          });
      assertThat(told.get(10, TimeUnit.SECONDS)).isSameAs(broken);
    }
  }

  private Duration delayOf(Duration asked) {
    try (CappedPauses pauses =
        new CappedPauses("test-coordinator", _ -> {}, backOffs::incrementAndGet)) {
      var task = pauses.schedule(() -> {}, asked.toMillis(), TimeUnit.MILLISECONDS);
      Duration delay = Duration.ofNanos(task.getDelay(TimeUnit.NANOSECONDS));
      pauses.shutdownNow();
      return delay;
    }
  }
}
