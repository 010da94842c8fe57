package daybreak.schema.freshness;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What one who waits expects of read tables, until it is met or cannot be. */
final class Expectation {

  private static final long UNKNOWN = -1;

  private final ReadTables tables;
  private final long asked;
  private final long position;
  private final CompletableFuture<Boolean> met = new CompletableFuture<>();
  private long enough = UNKNOWN;

  /**
   * @param asked the position that the log must have; 0 if there is none
   * @param position the one that the tables are to include, at least that
   */
  Expectation(ReadTables tables, long asked, long position) {
    this.tables = tables;
    this.asked = asked;
    this.position = position;
  }

  boolean isMetBy(Reached reached) {
    return reached.by(tables) >= position;
  }

  /** Sees how far everything was at a moment since it is there. */
  void see(Reached reached) {
    if (isMetBy(reached)) {
      met.complete(true);
    } else if (asked > reached.head()) {
      met.completeExceptionally(new PositionIsBeyondTheLog(asked, reached.head()));
    } else if (reached.by(tables) >= enough(reached.head())) {
      met.complete(true);
    }
  }

  /** Own writes may be beyond the log, after a restore; there is nothing to wait for then. */
  private long enough(long head) {
    if (enough == UNKNOWN) {
      enough = Math.min(position, head);
    }
    return enough;
  }

  /** Nobody could see how far anything is. */
  void fail(Throwable failure) {
    met.completeExceptionally(failure);
  }

  /** Whether there is nothing more to see for it. */
  boolean isSettled() {
    return met.isDone();
  }

  /**
   * Waits, for as long as it may, until it is met; a thread that is interrupted is to end soon.
   *
   * @throws PositionIsBeyondTheLog if the log has not what was asked for
   */
  boolean isMetWithin(Duration patience) {
    try {
      return met.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw unchecked(e);
    }
  }

  private static RuntimeException unchecked(ExecutionException failed) {
    return switch (failed.getCause()) {
      case Error error -> throw error;
      case RuntimeException exception -> exception;
      case null, default -> new IllegalStateException(failed);
    };
  }
}
