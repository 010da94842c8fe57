package daybreak.load.old;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/**
 * First requests that all come at one moment, each a call that answers how often it failed until it
 * was served, or gave up.
 *
 * @param seconds until the last of them had ended
 * @param backends the most connections that the roles had at one time
 */
record Stampede(int failures, double seconds, int backends) {

  /** Lets all requests go at once, and watches the roles' connections. */
  static Stampede of(List<Callable<Integer>> requests, DataSource administrator, String roles)
      throws Exception {
    try (MostBackends watch = new MostBackends(administrator, roles);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long start = System.nanoTime();
      List<Future<Integer>> ended = threads.invokeAll(requests);
      double seconds = (System.nanoTime() - start) / 1e9;
      int failures = 0;
      for (Future<Integer> one : ended) {
        failures += one.get();
      }
      return new Stampede(failures, seconds, watch.most());
    }
  }
}
