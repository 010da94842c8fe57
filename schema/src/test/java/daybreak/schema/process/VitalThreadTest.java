package daybreak.schema.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A thread that its owner wants to go on. */
class VitalThreadTest {

  private static final Duration BOUND = Duration.ofSeconds(30);

  private final Restarted restarted = new Restarted();
  private final AtomicInteger runs = new AtomicInteger();
  private final CountDownLatch wanted = new CountDownLatch(1);

  @AfterEach
  void close() {
    wanted.countDown();
    restarted.close();
  }

  @Test
  void what_ends_its_work_begins_it_again_and_is_counted() throws Exception {
    Thread thread = VitalThread.start("vital-again", this::failTwice);

    assertThat(thread.join(BOUND)).isTrue();
    assertThat(runs).hasValue(3);
    assertThat(restarted.times("vital-again")).isEqualTo(2);
  }

  private void failTwice() {
    int run = runs.incrementAndGet();
    if (run == 1) {
      throw new IllegalStateException("Woof!");
    }
    if (run == 2) {
      throw new AssertionError("Woof!");
    }
  }

  @Test
  void one_that_never_failed_is_shown_at_zero() {
    var _ = VitalThread.start("vital-never", this::awaitEnd);

    assertThat(restarted.times("vital-never")).isZero();
  }

  @Test
  void one_that_works_is_alive_and_one_that_just_failed_is_not() {
    var _ = VitalThread.start("vital-works", this::awaitEnd);
    var _ = VitalThread.start("vital-fails", this::failOnce);

    await().atMost(BOUND).until(() -> runs.get() == 2);

    assertThat(called("vital-works")).singleElement().matches(Vital::isAlive);
    assertThat(called("vital-fails")).singleElement().matches(vital -> !vital.isAlive());
  }

  private void failOnce() {
    if (runs.incrementAndGet() == 1) {
      throw new IllegalStateException("Woof!");
    }
    awaitEnd();
  }

  @Test
  void one_that_its_owner_has_ended_is_vital_no_more() throws Exception {
    Thread thread = VitalThread.start("vital-ended", this::awaitEnd);
    assertThat(called("vital-ended")).hasSize(1);

    wanted.countDown();

    assertThat(thread.join(BOUND)).isTrue();
    assertThat(called("vital-ended")).isEmpty();
  }

  @Test
  void an_interruption_ends_its_pause_and_not_the_thread() throws Exception {
    Thread thread = VitalThread.start("vital-interrupted", this::failTwice);
    thread.interrupt();

    assertThat(thread.join(BOUND)).isTrue();
    assertThat(runs).hasValue(3);
  }

  private static List<Vital> called(String name) {
    return VitalThread.started().stream().filter(vital -> vital.name().equals(name)).toList();
  }

  private void awaitEnd() {
    try {
      wanted.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
