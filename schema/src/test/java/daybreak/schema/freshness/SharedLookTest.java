package daybreak.schema.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Who is served by which look. */
class SharedLookTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(50);

  private final AtomicLong position = new AtomicLong(1);
  private final AtomicInteger looks = new AtomicInteger();
  private final SharedLook look = new SharedLook(this::look);

  private Reached look() {
    looks.incrementAndGet();
    return new Reached(position.get(), position.get(), 9);
  }

  @Test
  void nobody_who_comes_and_goes_is_forgotten() throws Exception {
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> answers = new ArrayList<>();
      for (int n = 0; n < 500; n++) {
        answers.add(callers.submit(() -> look.await(expecting(1), LONG)));
        if (n % 50 == 0) {
          await().pollInterval(Duration.ofMillis(1)).until(() -> !look.isLooking());
        }
      }
      for (Future<Boolean> answer : answers) {
        assertThat(answer.get(30, TimeUnit.SECONDS)).isTrue();
      }
    }
  }

  @Test
  void it_ends_when_nobody_waits_any_more_and_begins_with_the_next_who_does() {
    assertThat(look.await(expecting(2), SHORT)).isFalse();
    await().until(() -> !look.isLooking());
    int before = looks.get();

    position.set(2);
    assertThat(look.await(expecting(2), LONG)).isTrue();

    assertThat(looks).hasValue(before + 1);
  }

  @Test
  void a_failure_is_told_to_who_waits_and_to_nobody_who_comes_later() {
    AtomicBoolean broken = new AtomicBoolean(true);
    SharedLook failing =
        new SharedLook(() -> {
          if (broken.get()) {
            throw new IllegalStateException("no look");
          }
          return look();
        });
    assertThatThrownBy(() -> failing.await(expecting(1), LONG)).hasMessage("no look");

    broken.set(false);
    assertThat(failing.await(expecting(1), LONG)).isTrue();
  }

  @Test
  void who_comes_during_a_look_is_served_by_the_next() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    SharedLook slow =
        new SharedLook(() -> {
          long seen = position.get();
          begun.countDown();
          waitFor(go);
          return new Reached(seen, seen, seen);
        });
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Boolean> first = callers.submit(() -> slow.await(expecting(1), LONG));
      begun.await();
      position.set(2);
      Future<Boolean> late =
          callers.submit(() -> slow.await(new Expectation(ReadTables.LEARNER, 2, 2), LONG));
      await().until(() -> slow.waiting() == 2);
      go.countDown();

      assertThat(first.get(30, TimeUnit.SECONDS)).isTrue();
      assertThat(late.get(30, TimeUnit.SECONDS)).as("not beyond the log of that look").isTrue();
    }
  }

  private static Expectation expecting(long position) {
    return new Expectation(ReadTables.LEARNER, 0, position);
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
