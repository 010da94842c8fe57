package daybreak.load.bench;

import com.zaxxer.hikari.HikariDataSource;
import daybreak.load.bench.BenchServer.Bank;
import daybreak.load.content.SyntheticBank;
import daybreak.schema.event.ExternalId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.json.JsonMapper;

/**
 * A thousand learners who listen at one web process and answer questions at a fixed rate: what
 * their streams take, and how long after its acknowledgement each answer is heard of, beside how
 * long after it the read tables have it.
 */
final class Listeners {

  private static final int LEARNERS = 1_000;
  private static final int PER_SECOND = 100;
  private static final Duration WARM_UP = Duration.ofSeconds(15);
  private static final Duration MEASURED = Duration.ofSeconds(20);
  private static final long LOOK_NANOS = 1_000_000;
  private static final String HEAP = "512m";
  private static final SyntheticBank BANK = new SyntheticBank("live", 100, 250);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<Long, Long> heard = new ConcurrentHashMap<>();
  private final Map<Long, Long> acknowledged = new ConcurrentHashMap<>();
  private final Histogram lags = new Histogram(3);
  private final List<Learner> learners = new ArrayList<>();
  private final Product product;
  private volatile long from = Long.MAX_VALUE;
  private volatile boolean done;

  /**
   * @param test the learner's running one, of a single question
   */
  private record Learner(String token, String test) {}

  private Listeners(Product product) {
    this.product = product;
  }

  /** Runs these rows alone. Arguments: the product's jar and the file for the JSON. */
  public static void main(String[] arguments) throws Exception {
    try (BenchServer server = new BenchServer()) {
      Report report = new Report();
      Report.heading();
      measure(server, Path.of(arguments[0]), report);
      report.write(Path.of(arguments[1]));
    }
  }

  static void measure(BenchServer server, Path jar, Report report) throws Exception {
    Bank bank = server.bank("live");
    try (HikariDataSource pool = bank.administratorPool(2);
        Product _ = new Product(jar, bank, "worker", HEAP);
        Product web = new Product(jar, bank, "web", HEAP)) {
      new Listeners(web).rows(pool, report);
    }
  }

  private void rows(HikariDataSource pool, Report report) throws Exception {
    String _ = product.imported(product.token(), BANK::stream);
    for (int learner = 0; learner < LEARNERS; learner++) {
      learners.add(begun());
    }
    double before = product.peakMemoryMegabytes();
    List<Ear> ears = new ArrayList<>();
    for (Learner learner : learners) {
      ears.add(
          new Ear(
              product.port(),
              learner.token(),
              position -> heard.putIfAbsent(position, System.nanoTime())));
    }
    report.figure("(k) listeners at one web process", LEARNERS, "streams", "");
    report.figure("(k) connections in use meanwhile", connectionsInUse(), "connections", "<= 1");
    answer(pool);
    report.figure("(k) memory more at its peak", product.peakMemoryMegabytes() - before, "MB", "");
    tell(report);
    for (Ear ear : ears) {
      ear.close();
    }
  }

  private Learner begun() throws Exception {
    String token = product.token("learner", UUID.randomUUID());
    product.put(
        "/api/learner",
        token,
        """
        {"timeZone": "Europe/Berlin", "minutesPerDay": 45, "subjects": []}\
        """);
    String started =
        product.asked(
            "/api/tests",
            token,
            """
            {"title": "Live", "mode": "timed", "questionIds": ["%s"]}\
            """
                .formatted(question()));
    return new Learner(token, JsonMapper.shared().readTree(started).get("id").asString());
  }

  private static UUID question() {
    return ExternalId.uuid("question", BANK.name() + "-0");
  }

  /** The most that the process used at fifty moments. */
  private double connectionsInUse() throws Exception {
    double most = 0;
    for (int look = 0; look < 50; look++) {
      most =
          product
              .get("/actuator/prometheus")
              .lines()
              .filter(line -> line.startsWith("hikaricp_connections_active"))
              .filter(line -> line.contains("web"))
              .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
              .reduce(most, Math::max);
    }
    return most;
  }

  private void answer(HikariDataSource pool) throws Exception {
    from = System.nanoTime() + WARM_UP.toNanos();
    try (TokenPosition visible = new TokenPosition(pool)) {
      Thread watcher = Thread.ofPlatform().start(() -> watch(visible));
      send(from + MEASURED.toNanos());
      done = true;
      watcher.join();
    }
  }

  private void send(long until) {
    long pause = Duration.ofSeconds(1).toNanos() / PER_SECOND;
    int next = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (long at = System.nanoTime(); at < until; at += pause) {
        while (System.nanoTime() < at) {
          LockSupport.parkNanos(at - System.nanoTime());
        }
        Learner learner = learners.get(next++ % LEARNERS);
        threads.execute(() -> answer(learner));
      }
    }
  }

  private void answer(Learner learner) {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:%s/api/tests/%s/answers"
                        .formatted(product.port(), learner.test())))
            .header("Authorization", "Bearer " + learner.token())
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    """
                    {"questionId": "%s", "answer": 1, "millis": 900}\
                    """
                        .formatted(question())))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      long at = System.nanoTime();
      long position = answer.headers().firstValueAsLong("Daybreak-Position").orElseThrow();
      if (at >= from) {
        acknowledged.put(position, at);
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** How long the read tables take, of the same answers. */
  private void watch(TokenPosition visible) {
    Map<Long, Long> seen = new ConcurrentHashMap<>();
    try {
      while (!done || seen.size() < acknowledged.size()) {
        long position = visible.now();
        long now = System.nanoTime();
        acknowledged.forEach((answer, at) -> {
          if (answer <= position && seen.putIfAbsent(answer, now) == null) {
            lags.recordValue(Math.max(0, now - at) / 1_000);
          }
        });
        LockSupport.parkNanos(LOOK_NANOS);
      }
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException("The reader lost its database", e);
    }
  }

  private void tell(Report report) {
    Histogram told = new Histogram(3);
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!heard.keySet().containsAll(acknowledged.keySet()) && System.nanoTime() < deadline) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
    long missed = acknowledged.keySet().stream().filter(one -> !heard.containsKey(one)).count();
    acknowledged.forEach((position, at) -> {
      Long heardAt = heard.get(position);
      if (heardAt != null) {
        told.recordValue(Math.max(0, heardAt - at) / 1_000);
      }
    });
    double lag = lags.getValueAtPercentile(99) / 1e3;
    report.figure("(k) answers that nobody heard of", missed, "answers", "= 0");
    report.figure("(k) lag of the read tables, p99", lag, "ms", "");
    report.figure("(k) heard of, p50", told.getValueAtPercentile(50) / 1e3, "ms", "");
    report.figure(
        "(k) heard of, p99",
        told.getValueAtPercentile(99) / 1e3,
        "ms",
        "<= %.1f ms".formatted(lag + 25));
  }
}
