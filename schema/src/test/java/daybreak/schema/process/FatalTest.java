package daybreak.schema.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What ends the process, told by a stand-in for its end. */
class FatalTest {

  private static final Duration BOUND = Duration.ofSeconds(30);

  private final AtomicInteger ends = new AtomicInteger();
  private final AutoCloseable standIn = Fatal.insteadOfEnding(ends::incrementAndGet);

  @AfterEach
  void takeItAway() throws Exception {
    standIn.close();
  }

  @Test
  void an_error_of_the_virtual_machine_ends_the_process_however_deep_it_is_wrapped() {
    Fatal.endIfOneIs(new IllegalStateException(new ExecutionException(new OutOfMemoryError())));
    assertThat(ends).hasValue(1);
    Fatal.endIfOneIs(new InternalError());
    assertThat(ends).hasValue(2);
  }

  @Test
  void other_failures_and_a_stack_that_overflows_do_not() {
    Fatal.endIfOneIs(new IllegalStateException(new StackOverflowError()));
    Fatal.endIfOneIs(new AssertionError());
    RuntimeException circle = new IllegalStateException();
    circle.initCause(new IllegalStateException(circle));
    Fatal.endIfOneIs(circle);

    assertThat(ends).hasValue(0);
  }

  @Test
  void a_vital_thread_that_meets_an_error_of_the_virtual_machine_ends_the_process()
      throws Exception {
    AtomicInteger runs = new AtomicInteger();
    Thread thread =
        VitalThread.start(
            "test-vital",
            () -> {
              if (runs.incrementAndGet() == 1) {
                throw new InternalError();
              }
            });

    assertThat(thread.join(BOUND)).isTrue();
    assertThat(ends).hasValue(1);
  }

  @Test
  void a_vital_thread_that_fails_otherwise_or_returns_does_not() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    Thread thread =
        VitalThread.start(
            "test-vital",
            () -> {
              if (runs.incrementAndGet() == 1) {
                fail();
              }
            });

    assertThat(thread.join(BOUND)).isTrue();
    assertThat(ends).hasValue(0);
  }

  @Test
  void a_task_that_throws_an_error_ends_the_process_although_a_future_holds_it() {
    try (VitalSchedule schedule = new VitalSchedule("test-schedule")) {
      var _ = schedule.submit(FatalTest::failAnAssertion);
    }
    assertThat(ends).hasValue(1);
  }

  @Test
  void a_periodic_task_that_meets_an_error_of_the_virtual_machine_ends_the_process() {
    try (VitalSchedule schedule = new VitalSchedule("test-schedule")) {
      var _ = schedule.scheduleWithFixedDelay(FatalTest::breakDown, 0, 1, TimeUnit.HOURS);

      await().atMost(BOUND).until(() -> ends.get() == 1);
    }
  }

  @Test
  void an_exception_of_a_single_task_is_its_future_s_and_a_cancelled_one_nobody_s() {
    try (VitalSchedule schedule = new VitalSchedule("test-schedule")) {
      var failed = schedule.submit(FatalTest::fail);
      await().atMost(BOUND).until(failed::isDone);
      var periodic = schedule.scheduleWithFixedDelay(() -> {}, 0, 1, TimeUnit.MILLISECONDS);
      assertThat(periodic.cancel(false)).isTrue();
    }
    assertThat(ends).hasValue(0);
  }

  private static void fail() {
    throw new IllegalStateException("Woof!");
  }

  private static void breakDown() {
    throw new InternalError("Woof!");
  }

  private static void failAnAssertion() {
    throw new AssertionError("Woof!");
  }
}
