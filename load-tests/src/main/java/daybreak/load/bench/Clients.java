package daybreak.load.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** So many clients, each repeating one action on a virtual thread of its own. */
final class Clients {

  /** One client's repeated action. */
  interface Client extends AutoCloseable {
    void once() throws Exception;

    @Override
    default void close() throws Exception {}
  }

  private Clients() {}

  /** How often all clients together complete the action in a second, after a warm-up. */
  static double perSecond(
      int clients, Duration warmUp, Duration measured, Callable<? extends Client> newClient)
      throws Exception {
    long from = System.nanoTime() + warmUp.toNanos();
    long to = from + measured.toNanos();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Long>> counts = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        Client client = newClient.call();
        counts.add(threads.submit(() -> repeat(client, from, to)));
      }
      long total = 0;
      for (Future<Long> count : counts) {
        total += count.get();
      }
      return total * 1e9 / measured.toNanos();
    }
  }

  private static long repeat(Client client, long from, long to) throws Exception {
    long completed = 0;
    try (client) {
      for (long now = System.nanoTime(); now < to; now = System.nanoTime()) {
        client.once();
        completed += System.nanoTime() >= from && System.nanoTime() < to ? 1 : 0;
      }
    }
    return completed;
  }
}
