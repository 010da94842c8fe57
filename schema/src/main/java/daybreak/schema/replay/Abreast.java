package daybreak.schema.replay;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Several pieces of work at the same time, each on a thread, and so on a connection, of its own.
 */
final class Abreast {

  private Abreast() {}

  /**
   * Returns when all is done, whatever becomes of any; then fails as the first that has failed.
   *
   * @throws InterruptedException if nobody waits for it any more
   */
  static <W> void each(Collection<W> pieces, Consumer<W> work) throws InterruptedException {
    try (ExecutorService threads =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("replay-", 0).factory())) {
      List<Callable<Void>> calls = pieces.stream().map(piece -> called(piece, work)).toList();
      for (Future<Void> done : threads.invokeAll(calls)) {
        Void _ = done.get();
      }
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("A part of a replay has ended", failed.getCause());
    }
  }

  private static <W> Callable<Void> called(W piece, Consumer<W> work) {
    return () -> {
      work.accept(piece);
      return null;
    };
  }
}
