package daybreak.schema.eventstore;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Reads on a thread of its own, while what it has read before is in use; never more than a few
 * portions ahead.
 *
 * @param <P> a portion of what is read
 */
public final class ReadAhead<P> implements AutoCloseable {

  private final int most;
  private final Supplier<P> source;
  private final ExecutorService reader;
  private final Queue<Future<P>> portions = new ArrayDeque<>();

  /**
   * @param name of the thread
   * @param most how many portions are read before they are wanted
   * @param source answers one portion after the other, and an empty one past the last
   */
  public ReadAhead(String name, int most, Supplier<P> source) {
    this.most = most;
    this.source = source;
    this.reader = Executors.newSingleThreadExecutor(Thread.ofVirtual().name(name).factory());
  }

  /**
   * The next portion, whenever it comes; fails as its reading has failed.
   *
   * @throws InterruptedException if nobody wants it any more
   */
  public P next() throws InterruptedException {
    while (portions.size() <= most) {
      portions.add(reader.submit(source::get));
    }
    try {
      return portions.remove().get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("The log could not be read", failed.getCause());
    }
  }

  /** Returns when what is being read has been read; nothing more is. */
  @Override
  public void close() {
    portions.forEach(portion -> portion.cancel(false));
    reader.close();
  }
}
