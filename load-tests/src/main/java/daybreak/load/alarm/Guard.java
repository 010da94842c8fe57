package daybreak.load.alarm;

import daybreak.load.cluster.Cluster;
import daybreak.load.cluster.Node;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Who looks each second at what a Prometheus of their own has raised about a cluster. */
final class Guard implements AutoCloseable {

  private static final Path SHIPPED = Path.of("..", "ops", "prometheus");

  private final Prometheus prometheus;
  private final int processes;

  private Guard(Prometheus prometheus, int processes) {
    this.prometheus = prometheus;
    this.processes = processes;
  }

  /** Starts the program that is Prometheus, with the shipped rules, in a directory of its own. */
  static Guard begun(String program, Cluster cluster, Path directory)
      throws IOException, InterruptedException {
    Map<String, List<Integer>> tiers =
        Map.of("web", ports(cluster.webs()), "worker", ports(cluster.workers()));
    PrometheusFiles files = PrometheusFiles.of(SHIPPED, tiers, directory);
    return new Guard(Prometheus.started(program, files), cluster.nodes().size());
  }

  private static List<Integer> ports(List<Node> nodes) {
    return nodes.stream().map(Node::operationsPort).toList();
  }

  /**
   * Waits until every process has answered, every rule has been looked at since, and nothing is
   * raised; answers what still is when the time is over.
   */
  List<Raised> awaitQuiet(Duration limit) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    while (prometheus.answering() < processes && isWithin(limit, begun)) {
      TimeUnit.SECONDS.sleep(1);
    }
    Instant answered = Instant.now();
    while (!isQuietSince(answered) && isWithin(limit, begun)) {
      TimeUnit.SECONDS.sleep(1);
    }
    return prometheus.raised();
  }

  private boolean isQuietSince(Instant answered) throws IOException, InterruptedException {
    return prometheus.hasLookedSince(answered) && prometheus.raised().isEmpty();
  }

  /** Notes what is raised from the beginning on, until it is enough or the time is over. */
  Sightings watch(long begun, Duration limit, Predicate<Sightings> enough)
      throws IOException, InterruptedException {
    Sightings seen = new Sightings();
    while (!enough.test(seen) && isWithin(limit, begun)) {
      TimeUnit.SECONDS.sleep(1);
      seen.add((System.nanoTime() - begun) / 1e9, prometheus.raised());
    }
    return seen;
  }

  private static boolean isWithin(Duration limit, long begun) {
    return System.nanoTime() - begun < limit.toNanos();
  }

  @Override
  public void close() throws InterruptedException {
    prometheus.close();
  }
}
