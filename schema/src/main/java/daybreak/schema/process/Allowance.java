package daybreak.schema.process;

import daybreak.schema.problem.Unavailable;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The part of the heap that big reads may take at once, whoever asks. What a thread takes it holds
 * until the work is closed within which it has been taken; outside of any work nothing is bounded.
 * Small reads take nothing.
 */
public final class Allowance {

  /** Stored bytes that may be read without taking anything. */
  public static final int SMALL = 256 * 1024;

  /** A stored character may be six in JSON, which is there as it is read and as it is written. */
  private static final int HEAP_FOR_A_BYTE = 16;

  private static final int KIBIBYTE = 1_024;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final ThreadLocal<@Nullable Work> CURRENT = new ThreadLocal<>();
  private static final Allowance OF_PROCESS =
      new Allowance(Runtime.getRuntime().maxMemory() / 2, PATIENCE);

  private final int all;
  private final Duration patience;
  private final Semaphore left;

  /**
   * An allowance of its own.
   *
   * @param heap bytes
   * @param patience how long one waits for others
   */
  Allowance(long heap, Duration patience) {
    this.all = (int) Math.min(heap / KIBIBYTE, Integer.MAX_VALUE);
    this.patience = patience;
    this.left = new Semaphore(all, true);
  }

  /** That of this process: half its heap. */
  public static Allowance ofProcess() {
    return OF_PROCESS;
  }

  /** Begins work of this thread, perhaps within other work. */
  public Work begin() {
    Work work = new Work(CURRENT.get());
    CURRENT.set(work);
    return work;
  }

  /**
   * Takes what a read needs for the current thread's work, all there is at most: the biggest read
   * has the allowance to itself.
   *
   * @param stored bytes as they are stored
   * @throws Unavailable if others have it for too long
   */
  public static void take(long stored) {
    Work work = CURRENT.get();
    if (work != null && stored > SMALL) {
      work.take(stored / KIBIBYTE * HEAP_FOR_A_BYTE);
    }
  }

  /** Work that holds what it has taken until it is closed. */
  public final class Work implements AutoCloseable {

    private final @Nullable Work around;
    private int taken;

    private Work(@Nullable Work around) {
      this.around = around;
    }

    private int held() {
      return around == null ? taken : taken + around.held();
    }

    private void take(long wanted) {
      int kibibytes = (int) Math.min(wanted, all - held());
      try {
        if (!left.tryAcquire(kibibytes, patience.toNanos(), TimeUnit.NANOSECONDS)) {
          throw new Unavailable("Others read too much at this moment.");
        }
        taken += kibibytes;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Unavailable("Interrupted while others read too much.", e);
      }
    }

    @Override
    public void close() {
      left.release(taken);
      taken = 0;
      if (around == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(around);
      }
    }
  }
}
