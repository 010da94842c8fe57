package daybreak.load.journey;

import daybreak.load.bench.Product;
import daybreak.load.platform.Figure;
import daybreak.load.platform.Verdicts;
import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Who counts the server's backends ten times a second, and looks every two seconds at what waits in
 * the product's processes.
 */
final class Watch implements AutoCloseable {

  private static final int BUDGET = 55;
  private static final long BACKENDS_MILLIS = 100;
  private static final long QUEUES_MILLIS = 2_000;

  private final Stage stage;
  private final Map<String, Product> processes;
  private final Map<String, Queues> first = new LinkedHashMap<>();
  private final Map<String, Queues> most = new LinkedHashMap<>();
  private final ScheduledExecutorService looks = Executors.newScheduledThreadPool(2);
  private long backends;
  private long missed;

  Watch(Stage stage) throws IOException, InterruptedException {
    this.stage = stage;
    this.processes = Map.of("web", stage.web(), "worker", stage.worker());
    for (Map.Entry<String, Product> process : processes.entrySet()) {
      first.put(process.getKey(), Queues.of(process.getValue()));
    }
    var _ = every(BACKENDS_MILLIS, this::countBackends);
    var _ = every(QUEUES_MILLIS, this::lookAtQueues);
  }

  private ScheduledFuture<?> every(long millis, Runnable look) {
    return looks.scheduleWithFixedDelay(look, 0, millis, TimeUnit.MILLISECONDS);
  }

  private void countBackends() {
    try {
      long now = stage.count(JourneySql.BACKENDS);
      synchronized (this) {
        backends = Math.max(backends, now);
      }
    } catch (SQLException _) {
      miss();
    }
  }

  private void lookAtQueues() {
    for (Map.Entry<String, Product> process : processes.entrySet()) {
      try {
        Queues now = Queues.of(process.getValue());
        synchronized (this) {
          most.merge(process.getKey(), now, Queues::and);
        }
      } catch (IOException _) {
        miss();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** A look that fails must not end those that come after it. */
  private synchronized void miss() {
    missed++;
  }

  /** Tells what there was at most so far. */
  synchronized void tell(String phase, Verdicts verdicts) {
    verdicts.add(new Figure(phase, "most backends", (double) backends, "", BUDGET));
    verdicts.add(Figure.never(phase, "looks that failed", missed));
    most.forEach((name, queues) -> tell(phase, name, queues, verdicts));
  }

  private void tell(String phase, String name, Queues queues, Verdicts verdicts) {
    Queues before = first.getOrDefault(name, Queues.NONE);
    verdicts.add(
        Figure.told(phase, name + ": most that wait for a connection", queues.waiting(), ""));
    verdicts.add(
        Figure.told(
            phase, name + ": mean wait for a connection", queues.meanMillisSince(before), "ms"));
    verdicts.add(
        Figure.told(
            phase, name + ": longest wait for a connection", queues.longestSeconds() * 1e3, "ms"));
    verdicts.add(Figure.told(phase, name + ": most appends that wait", queues.appends(), ""));
  }

  @Override
  public void close() {
    var _ = looks.shutdownNow();
    looks.close();
  }
}
