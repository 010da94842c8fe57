package daybreak.load.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;

/** So many clients, each repeating one action on a virtual thread of its own. */
public final class Clients {

  /** One client's repeated action. */
  public interface Client extends AutoCloseable {
    void once() throws Exception;

    @Override
    default void close() throws Exception {}
  }

  /**
   * What the clients did.
   *
   * @param perSecond how often all together completed the action
   * @param micros how long each took
   */
  public record Sample(double perSecond, Histogram micros) {

    /** A percentile in milliseconds. */
    public double millis(double percentile) {
      return micros.getValueAtPercentile(percentile) / 1e3;
    }
  }

  private Clients() {}

  /** How often all clients together complete the action in a second, after a warm-up. */
  public static double perSecond(
      int clients, Duration warmUp, Duration measured, Callable<? extends Client> newClient)
      throws Exception {
    return sample(clients, warmUp, measured, newClient).perSecond();
  }

  /** How often and how fast the clients complete the action, after a warm-up. */
  public static Sample sample(
      int clients, Duration warmUp, Duration measured, Callable<? extends Client> newClient)
      throws Exception {
    long from = System.nanoTime() + warmUp.toNanos();
    long to = from + measured.toNanos();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Histogram>> parts = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        Client client = newClient.call();
        parts.add(threads.submit(() -> repeat(client, from, to)));
      }
      Histogram micros = new Histogram(3);
      for (Future<Histogram> part : parts) {
        micros.add(part.get());
      }
      return new Sample(micros.getTotalCount() * 1e9 / measured.toNanos(), micros);
    }
  }

  private static Histogram repeat(Client client, long from, long to) throws Exception {
    Histogram micros = new Histogram(3);
    try (client) {
      for (long start = System.nanoTime(); start < to; start = System.nanoTime()) {
        client.once();
        long end = System.nanoTime();
        if (end >= from && end < to) {
          micros.recordValue((end - start) / 1_000);
        }
      }
    }
    return micros;
  }
}
