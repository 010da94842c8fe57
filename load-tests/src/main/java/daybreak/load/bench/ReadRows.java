package daybreak.load.bench;

import daybreak.load.platform.Clients;
import daybreak.load.platform.Clients.Sample;
import daybreak.load.platform.HttpConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.HdrHistogram.Histogram;

/**
 * Reads over HTTP beside the read of one row by its primary key on the same server: rates and
 * latencies of 1 and 30 clients. All reads take turns, so that what disturbs the machine disturbs
 * them alike.
 */
final class ReadRows {

  private static final List<Integer> CLIENTS = List.of(1, 30);
  private static final int ROUNDS = 5;
  private static final Duration COMPILATION = Duration.ofSeconds(3);
  private static final Duration WARM_UP = Duration.ofMillis(300);
  private static final Duration MEASURED = Duration.ofMillis(1_700);
  private static final String BARE = "bare primary-key read";

  /** A read, and the goals of its rate and of its 99th percentile beside the bare one's. */
  private record Read(String path, String token, String rate, String p99) {

    byte[] request() {
      return HttpConnection.get(path, token);
    }
  }

  /** Two reads that are to take the same time. */
  private record Pair(String what, String beside) {}

  private final Product product;
  private final Report report;
  private final String row;
  private final Map<String, Read> reads = new LinkedHashMap<>();
  private final List<Pair> pairs = new ArrayList<>();

  /**
   * Rows of a kind.
   *
   * @param row what the kind is told by, such as {@code (e)}
   * @param learner whose settings the bare read is of
   */
  ReadRows(Product product, Report report, String row, String learner) {
    this.product = product;
    this.report = report;
    this.row = row;
    reads.put(BARE, new Read("/api/learner", learner, "", ""));
  }

  /** Adds a read that costs its page. */
  void add(String what, String path, String token) {
    reads.put(what, new Read(path, token, ">= 0.5", ""));
  }

  /** Adds a read that is bounded by more than its page. */
  void addBounded(String what, String path, String token, String p99) {
    reads.put(what, new Read(path, token, "", p99));
  }

  /** Two reads that were added are to take the same time. */
  void compare(String what, String beside) {
    pairs.add(new Pair(what, beside));
  }

  /** Measures all that was added. */
  void measure() throws Exception {
    for (int clients : CLIENTS) {
      measure(clients);
    }
  }

  private void measure(int clients) throws Exception {
    for (Read read : reads.values()) {
      Sample _ = sample(clients, COMPILATION, read);
    }
    Map<String, Sample> samples = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (Map.Entry<String, Read> read : reads.entrySet()) {
        Sample sample = sample(clients, WARM_UP, read.getValue());
        samples.merge(read.getKey(), sample, ReadRows::together);
      }
    }
    tell(clients, samples);
  }

  private Sample sample(int clients, Duration warmUp, Read read) throws Exception {
    byte[] request = read.request();
    return Clients.sample(
        clients, warmUp, MEASURED, () -> HttpConnection.repeating(product.port(), request, 200));
  }

  /** Rates are added up, and divided by the rounds when they are told. */
  private static Sample together(Sample one, Sample other) {
    Histogram micros = one.micros().copy();
    micros.add(other.micros());
    return new Sample(one.perSecond() + other.perSecond(), micros);
  }

  private void tell(int clients, Map<String, Sample> samples) {
    Sample bare = of(samples, BARE);
    samples.forEach((name, sample) -> {
      Read read = Objects.requireNonNull(reads.get(name));
      String what = row + " " + name + ", " + clients + " clients";
      double perSecond = sample.perSecond() / ROUNDS;
      report.rate(what, perSecond, bare.perSecond() / ROUNDS, "requests/s", read.rate());
      report.latency(what + ", p50", sample.millis(50), bare.millis(50), "");
      report.latency(what + ", p99", sample.millis(99), bare.millis(99), read.p99());
    });
    for (Pair pair : pairs) {
      report.latency(
          row + " " + pair.what() + " / " + pair.beside() + ", " + clients + " clients, p99",
          of(samples, pair.what()).millis(99),
          of(samples, pair.beside()).millis(99),
          "<= 1.2");
    }
  }

  private static Sample of(Map<String, Sample> samples, String what) {
    return Objects.requireNonNull(samples.get(what));
  }
}
