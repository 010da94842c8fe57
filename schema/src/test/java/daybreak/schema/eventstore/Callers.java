package daybreak.schema.eventstore;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Callers on virtual threads, and waiting with a bound for what they bring about. */
final class Callers {

  static final Duration BOUND = Duration.ofSeconds(30);

  private Callers() {}

  /** Calls on a thread of its own. */
  static <T> Future<T> call(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread.ofVirtual().start(task);
    return task;
  }

  /** The results in the order of the calls. */
  static <T> List<T> all(List<Future<T>> calls) throws Exception {
    List<T> results = new ArrayList<>();
    for (Future<T> call : calls) {
      results.add(call.get(BOUND.toSeconds(), TimeUnit.SECONDS));
    }
    return results;
  }

  static void waitUntil(BooleanSupplier condition) {
    Instant deadline = Instant.now().plus(BOUND);
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError("Not within " + BOUND);
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  static void waitFor(CompletableFuture<?> something) throws Exception {
    something.get(BOUND.toSeconds(), TimeUnit.SECONDS);
  }
}
