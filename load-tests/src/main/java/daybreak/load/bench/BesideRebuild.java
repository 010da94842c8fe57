package daybreak.load.bench;

import static java.util.Objects.requireNonNull;

import daybreak.load.bench.BenchServer.Bank;
import daybreak.load.platform.Clients;
import daybreak.load.platform.Clients.Sample;
import daybreak.load.platform.HttpConnection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.JsonNode;

/**
 * Learners' pages from a web process while a worker, paced as it is by default, makes all read
 * tables again, beside the same pages while it does nothing. Both take turns: a rebuild begins and
 * is cancelled in each.
 */
final class BesideRebuild {

  private static final String HEAP = "1g";
  private static final String REQUEST =
      """
      {"projection": "all", "purpose": "rebuild"}\
      """;

  private static final int CLIENTS = 2;
  private static final int ROUNDS = 6;
  private static final Duration COMPILATION = Duration.ofSeconds(5);
  private static final Duration WARM_UP = Duration.ofMillis(500);
  private static final Duration MEASURED = Duration.ofSeconds(4);

  private final Product web;
  private final Map<String, byte[]> reads = new LinkedHashMap<>();

  private BesideRebuild(Product web) throws Exception {
    this.web = web;
    String learner = web.token("learner", SyntheticLog.LARGE.id());
    for (String path : new String[] {"/api/past-tests", "/api/decks", "/api/progress"}) {
      reads.put(path, HttpConnection.get(path, learner));
    }
  }

  /** Measures it on a log that takes longer to be played than a round does. */
  static void measure(Bank bank, Path jar, Report report) throws Exception {
    try (Product web = new Product(jar, bank, "web", HEAP);
        Product _ = new Product(jar, bank, "worker", HEAP)) {
      new BesideRebuild(web).measure(report);
    }
  }

  private void measure(Report report) throws Exception {
    for (byte[] read : reads.values()) {
      Sample _ = sample(COMPILATION, read);
    }
    Map<String, Histogram> alone = new LinkedHashMap<>();
    Map<String, Histogram> beside = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      add(alone);
      ReplayRequest rebuild = ReplayRequest.send(web, REQUEST);
      JsonNode _ = rebuild.await(Set.of("running"));
      add(beside);
      if (!ReplayRequest.state(rebuild.view()).equals("running")) {
        throw new IllegalStateException("The rebuild was over before the round: more -Devents=");
      }
      rebuild.remove();
    }
    alone.forEach((path, micros) ->
        report.latency(
            "(j) %s beside a paced rebuild, p99".formatted(path),
            millis(requireNonNull(beside.get(path))),
            millis(micros),
            "<= 1.5"));
  }

  private static double millis(Histogram micros) {
    return micros.getValueAtPercentile(99) / 1e3;
  }

  private void add(Map<String, Histogram> histograms) throws Exception {
    for (Map.Entry<String, byte[]> read : reads.entrySet()) {
      Histogram micros = sample(MEASURED, read.getValue()).micros();
      histograms.computeIfAbsent(read.getKey(), _ -> new Histogram(3)).add(micros);
    }
  }

  private Sample sample(Duration measured, byte[] request) throws Exception {
    return Clients.sample(
        CLIENTS, WARM_UP, measured, () -> HttpConnection.repeating(web.port(), request, 200));
  }
}
