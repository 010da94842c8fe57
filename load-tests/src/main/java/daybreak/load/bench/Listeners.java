package daybreak.load.bench;

import com.zaxxer.hikari.HikariDataSource;
import daybreak.load.bench.BenchServer.Bank;
import daybreak.load.content.SyntheticBank;
import daybreak.schema.event.ExternalId;
import java.io.IOException;
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
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/**
 * A thousand learners who listen at one web process and answer questions at a fixed rate: what
 * their streams take, and how long after its acknowledgement each answer is heard of, beside how
 * long after it the read tables have it.
 */
final class Listeners {

  private static final int LEARNERS = 1_000;
  private static final int PER_SECOND = 100;
  private static final int LOOKS = 50;
  private static final int OK = 200;
  private static final Duration WARM_UP = Duration.ofSeconds(15);
  private static final Duration MEASURED = Duration.ofSeconds(20);
  private static final String HEAP = "512m";
  private static final SyntheticBank BANK = new SyntheticBank("live", 100, 250);
  private static final UUID QUESTION = ExternalId.uuid("question", BANK.name() + "-0");

  private static final String SETTINGS =
      """
      {"timeZone": "Europe/Berlin", "minutesPerDay": 45, "subjects": []}\
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private final HeardTimes times = new HeardTimes();
  private final List<Learner> learners = new ArrayList<>();
  private final Product product;

  /**
   * One who listens.
   *
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

  /** Has them listen and answer on a database of their own. */
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
      ears.add(new Ear(product.port(), learner.token(), times::heard));
    }
    report.figure("(k) listeners at one web process", ears.size(), "streams", "");
    report.figure("(k) connections in use meanwhile", connectionsInUse(), "connections", "<= 1");
    answer(pool);
    report.figure("(k) memory more at its peak", product.peakMemoryMegabytes() - before, "MB", "");
    times.tell(report);
    for (Ear ear : ears) {
      ear.close();
    }
  }

  private Learner begun() throws Exception {
    String token = product.token("learner", UUID.randomUUID());
    product.put("/api/learner", token, SETTINGS);
    String test =
        """
        {"title": "Live", "mode": "timed", "questionIds": ["%s"]}\
        """;
    String started = product.asked("/api/tests", token, test.formatted(QUESTION));
    return new Learner(token, JsonMapper.shared().readTree(started).get("id").asString());
  }

  /** The most that the process used at any of so many moments. */
  private double connectionsInUse() throws Exception {
    double most = 0;
    for (int look = 0; look < LOOKS; look++) {
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
    long from = System.nanoTime() + WARM_UP.toNanos();
    try (TokenPosition visible = new TokenPosition(pool)) {
      Thread watcher = Thread.ofPlatform().start(() -> times.watch(visible));
      send(from, from + MEASURED.toNanos());
      times.done();
      watcher.join();
    }
  }

  /**
   * Those of the warm-up do not count. Each learner gives another answer than the time before,
   * since one that says the same changes nothing, and nobody hears of it.
   */
  private void send(long from, long until) {
    long pause = Duration.ofSeconds(1).toNanos() / PER_SECOND;
    int next = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (long at = System.nanoTime(); at < until; at += pause) {
        while (System.nanoTime() < at) {
          LockSupport.parkNanos(at - System.nanoTime());
        }
        HttpRequest request = request(learners.get(next % LEARNERS), next / LEARNERS % 2);
        boolean counts = at >= from;
        threads.execute(() -> answer(request, counts));
        next++;
      }
    }
  }

  private void answer(HttpRequest request, boolean counts) {
    if (counts) {
      times.sent();
    }
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      long at = System.nanoTime();
      if (answer.statusCode() != OK) {
        throw new IOException(answer.statusCode() + ": " + answer.body());
      }
      long position = answer.headers().firstValueAsLong("Daybreak-Position").orElseThrow();
      if (counts) {
        times.acknowledged(position, at);
      }
    } catch (IOException | RuntimeException failure) {
      times.failed(failure);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpRequest request(Learner learner, int choice) {
    String path = "http://127.0.0.1:%s/api/tests/%s/answers";
    String body =
        """
        {"questionId": "%s", "answer": %s, "millis": 900}\
        """;
    return HttpRequest.newBuilder(URI.create(path.formatted(product.port(), learner.test())))
        .header("Authorization", "Bearer " + learner.token())
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body.formatted(QUESTION, choice)))
        .build();
  }
}
