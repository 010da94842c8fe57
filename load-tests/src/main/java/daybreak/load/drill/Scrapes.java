package daybreak.load.drill;

import daybreak.load.cluster.Cluster;
import daybreak.load.cluster.Node;
import daybreak.load.crowd.Call;
import daybreak.load.crowd.Principal;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Who scrapes the metrics of every process twice a second, and how long the slowest answer took. A
 * process that is not there is not waited for, and the first answer of a new one does not count.
 */
final class Scrapes implements AutoCloseable {

  private static final long PAUSE_MILLIS = 500;

  /** Well beyond the goal. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final int GOOD = 200;

  private final byte[] request;
  private final AtomicLong slowestNanos = new AtomicLong();
  private final List<Thread> scrapers;

  Scrapes(Cluster cluster, Principal analyst) {
    this.request = Call.read("/actuator/prometheus").bytes(analyst);
    this.scrapers =
        Stream.concat(cluster.webs().stream(), cluster.workers().stream())
            .map(node -> Thread.ofVirtual().start(() -> scrape(node)))
            .toList();
  }

  /** The slowest since this was last asked, in seconds. */
  double slowestSeconds() {
    return slowestNanos.getAndSet(0) / 1e9;
  }

  private void scrape(Node node) {
    boolean known = false;
    try {
      while (true) {
        long nanos = answered(node);
        if (known) {
          slowestNanos.accumulateAndGet(nanos, Math::max);
        }
        known = nanos > 0;
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** How long the metrics took, all patience where they were refused; 0 where nobody is there. */
  private long answered(Node node) {
    long from = System.nanoTime();
    try {
      boolean good = node.answer(request, PATIENCE) == GOOD;
      return good ? System.nanoTime() - from : PATIENCE.toNanos();
    } catch (SocketTimeoutException hangs) {
      return System.nanoTime() - from;
    } catch (IOException notThere) {
      return 0;
    }
  }

  @Override
  public void close() {
    scrapers.forEach(Thread::interrupt);
  }
}
