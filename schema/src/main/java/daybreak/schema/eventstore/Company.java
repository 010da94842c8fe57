package daybreak.schema.eventstore;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAccumulator;

/**
 * The callers of a committer, those who wait and those whose commit is under way. Who is answered
 * often has more to say at once, so as many are expected at the next commit as were here together
 * since the one before; unless they turn out to have other things to do.
 */
final class Company {

  /** So many commits are made without a pause after one in which few came, or nobody. */
  static final int REST = 15;

  private final AtomicInteger present = new AtomicInteger();
  private final LongAccumulator most = new LongAccumulator(Math::max, 0);
  private int rest;

  void enters() {
    most.accumulate(present.incrementAndGet());
  }

  void leaves() {
    present.decrementAndGet();
  }

  /**
   * Whom the next commit is to wait for, after one that has just ended.
   *
   * @param start when it began, and when it ended, in the time of {@link System#nanoTime()}
   */
  Gathering expected(long start, long end) {
    int number = Math.toIntExact(most.getThenReset());
    if (rest > 0) {
      rest--;
      return Gathering.NONE;
    }
    return Gathering.of(number, start, end);
  }

  /** Few came while they were waited for, or nobody. */
  void hasNotCome() {
    rest = REST;
  }
}
