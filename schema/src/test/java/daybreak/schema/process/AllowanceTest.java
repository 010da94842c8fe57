package daybreak.schema.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybreak.schema.problem.Unavailable;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AllowanceTest {

  private static final long BIG = 4L << 20;

  /** Enough for two big reads. */
  private final Allowance allowance = new Allowance(2 * 16 * BIG, Duration.ofMillis(20));

  private final ExecutorService others = Executors.newSingleThreadExecutor();

  @AfterEach
  void close() {
    others.shutdown();
  }

  @Test
  void what_is_taken_is_held_until_the_work_is_closed() throws Exception {
    try (Allowance.Work _ = allowance.begin()) {
      Allowance.take(BIG);
      Allowance.take(BIG);
      assertThat(anotherFinds(BIG)).isFalse();
    }
    assertThat(anotherFinds(BIG)).isTrue();
  }

  @Test
  void work_within_other_work_gives_back_its_own() throws Exception {
    try (Allowance.Work _ = allowance.begin()) {
      Allowance.take(BIG);
      try (Allowance.Work _ = allowance.begin()) {
        Allowance.take(BIG);
        assertThat(anotherFinds(BIG)).isFalse();
      }
      assertThat(anotherFinds(BIG)).isTrue();
      assertThat(anotherFinds(2 * BIG)).isFalse();
    }
  }

  @Test
  void the_biggest_has_it_all_and_small_reads_go_on() throws Exception {
    try (Allowance.Work _ = allowance.begin()) {
      Allowance.take(100 * BIG);
      assertThatCode(() -> Allowance.take(BIG)).doesNotThrowAnyException();
      assertThat(anotherFinds(BIG)).isFalse();
      assertThat(anotherFinds(Allowance.SMALL)).isTrue();
    }
  }

  @Test
  void one_for_whom_nothing_is_left_is_told_to_come_again() {
    try (Allowance.Work _ = allowance.begin()) {
      Allowance.take(100 * BIG);
      assertThatThrownBy(() -> others.submit(this::takeBig).get())
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(Unavailable.class);
    }
  }

  private void takeBig() {
    try (Allowance.Work _ = allowance.begin()) {
      Allowance.take(BIG);
    }
  }

  private boolean anotherFinds(long bytes) throws Exception {
    return others
        .submit(() -> {
          try (Allowance.Work _ = allowance.begin()) {
            Allowance.take(bytes);
            return true;
          } catch (Unavailable none) {
            return false;
          }
        })
        .get();
  }
}
