package daybreak.schema.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Pieces of work that go on at the same time. */
class AbreastTest {

  private final AtomicInteger done = new AtomicInteger();

  @Test
  void each_goes_on_while_the_others_do() throws InterruptedException {
    CyclicBarrier all = new CyclicBarrier(2);

    Abreast.each(
        List.of(1, 2),
        _ -> {
          await(all);
          done.incrementAndGet();
        });

    assertThat(done).hasValue(2);
  }

  @Test
  void a_failure_is_told_once_the_others_are_done() {
    CountDownLatch failing = new CountDownLatch(1);

    assertThatThrownBy(() ->
            Abreast.each(
                List.of(1, 2),
                piece -> {
                  if (piece == 1) {
                    failing.countDown();
                    throw new ReplayFails("It can't be done");
                  }
                  await(failing);
                  done.incrementAndGet();
                }))
        .isInstanceOf(ReplayFails.class);

    assertThat(done).hasValue(1);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void await(CyclicBarrier barrier) {
    try {
      int _ = barrier.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }
}
