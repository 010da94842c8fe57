package daybreak.load.journey;

import daybreak.load.bench.Product;
import java.io.IOException;

/**
 * What waits in a process, as its metrics tell it.
 *
 * @param waiting requests for a connection that have none yet
 * @param acquired how often one was had since the process started
 * @param acquireSeconds how long all of those waited together
 * @param longestSeconds the longest wait of late
 * @param appends that wait for the next commit
 */
record Queues(
    double waiting, double acquired, double acquireSeconds, double longestSeconds, double appends) {

  static final Queues NONE = new Queues(0, 0, 0, 0, 0);

  private static final String PATH = "/actuator/prometheus";

  static Queues of(Product process) throws IOException, InterruptedException {
    return of(new Metrics(process.get(PATH)));
  }

  static Queues of(Metrics metrics) {
    return new Queues(
        metrics.sum("hikaricp_connections_pending"),
        metrics.sum("hikaricp_connections_acquire_seconds_count"),
        metrics.sum("hikaricp_connections_acquire_seconds_sum"),
        metrics.most("hikaricp_connections_acquire_seconds_max"),
        metrics.sum("event_store_commit_waiting"));
  }

  /** The most of what waits in either, and what was acquired by the later. */
  Queues and(Queues later) {
    return new Queues(
        Math.max(waiting, later.waiting),
        later.acquired,
        later.acquireSeconds,
        Math.max(longestSeconds, later.longestSeconds),
        Math.max(appends, later.appends));
  }

  /** The mean wait for a connection since an earlier look, in milliseconds. */
  double meanMillisSince(Queues earlier) {
    double times = acquired - earlier.acquired;
    return times > 0 ? (acquireSeconds - earlier.acquireSeconds) / times * 1e3 : 0;
  }
}
