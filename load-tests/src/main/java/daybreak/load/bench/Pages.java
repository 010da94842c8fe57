package daybreak.load.bench;

import com.zaxxer.hikari.HikariDataSource;
import daybreak.load.bench.BenchServer.Bank;
import daybreak.load.content.SyntheticBank;
import daybreak.load.learner.SyntheticStudies;
import daybreak.load.learner.SyntheticStudies.Diligence;
import daybreak.load.platform.Clients;
import daybreak.load.platform.Clients.Sample;
import daybreak.load.platform.HttpConnection;
import daybreak.load.platform.LineStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/**
 * The pages that learners read, over HTTP, beside the read of one row by its primary key on the
 * same server: rates and latencies of 1 and 30 clients. All reads take turns, so that what disturbs
 * the machine disturbs them alike.
 */
final class Pages {

  private static final List<Integer> CLIENTS = List.of(1, 30);
  private static final int ROUNDS = 5;
  private static final Duration COMPILATION = Duration.ofSeconds(3);
  private static final Duration WARM_UP = Duration.ofMillis(300);
  private static final Duration MEASURED = Duration.ofMillis(1_700);
  private static final String HEAP = "1g";

  private static final SyntheticBank BANK = new SyntheticBank("pages", 20_000, 250);
  private static final SyntheticStudies STUDIES = new SyntheticStudies("pages", 20_000, 100, 60);
  private static final Diligence LARGE = new Diligence("large", 2_000, 6_000);
  private static final Diligence MEDIUM = new Diligence("medium", 20, 60);
  private static final Diligence SMALL = new Diligence("small", 1, 1);

  private static final String BARE = "bare primary-key read";
  private static final String SETTINGS =
      """
      {"timeZone": "Europe/Berlin", "minutesPerDay": 45, "subjects": []}\
      """;

  private final Product product;
  private final Report report;
  private final Map<String, byte[]> reads = new LinkedHashMap<>();

  private Pages(Product product, Report report) {
    this.product = product;
    this.report = report;
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

  /** Fills a database of its own and measures every read on it. */
  static void measure(BenchServer server, Path jar, Report report) throws Exception {
    Bank bank = server.bank("pages");
    try (HikariDataSource pool = bank.administratorPool(2);
        Product product = new Product(jar, bank, "all", HEAP)) {
      Pages pages = new Pages(product, report);
      pages.fill(pool);
      pages.listReads();
      for (int clients : CLIENTS) {
        pages.measure(clients);
      }
    }
  }

  private void fill(HikariDataSource pool) throws Exception {
    String admin = product.token();
    accept(product.imported(admin, BANK::stream));
    accept(product.imported(admin, () -> LineStream.of(STUDIES.content())));
    accept(
        product.imported(
            "/api/activity/import",
            admin,
            () -> LineStream.of(Stream.of(LARGE, MEDIUM, SMALL).flatMap(STUDIES::activity))));
    for (Diligence diligence : List.of(LARGE, MEDIUM, SMALL)) {
      product.put("/api/learner", token(diligence), SETTINGS);
    }
    try (TokenPosition reached = new TokenPosition(pool)) {
      reached.await(Replay.events(pool));
    }
    Bank.execute(pool, "vacuum (analyze)", "checkpoint");
  }

  private static void accept(String last) {
    if (!last.contains("\"rejected\":0")) {
      throw new IllegalStateException("An import ended with " + last);
    }
  }

  private String token(Diligence diligence) throws Exception {
    return product.token("learner", diligence.id());
  }

  private void listReads() throws Exception {
    String large = token(LARGE);
    reads.put(BARE, HttpConnection.get("/api/learner", large));
    read("past tests, page 1", "/api/past-tests?page=1", large);
    read("past tests, page 50", "/api/past-tests?page=50", large);
    read("past tests, page 1, 20 tests", "/api/past-tests?page=1", token(MEDIUM));
    read("past tests, page 1, one test", "/api/past-tests?page=1", token(SMALL));
    String review = "/api/past-tests/" + STUDIES.testId(LARGE, 1_000);
    read("review's header", review, large);
    read("review's questions", review + "/questions", large);
    read("running tests", "/api/tests", large);
    read("decks", "/api/decks", large);
    read("decks, one card studied", "/api/decks", token(SMALL));
    read("statistics of 100 decks", "/api/decks/stats?ids=" + deckIds(), large);
    read(
        "statistics of 100 decks, one card studied",
        "/api/decks/stats?ids=" + deckIds(),
        token(SMALL));
    read("subjects of decks", "/api/deck-subjects", large);
    read("study queue", "/api/study-queue", large);
    read("study queue of a deck", "/api/study-queue?deckId=" + STUDIES.deckIds().getFirst(), large);
    read("days of activity", "/api/activity/days", large);
    read("progress", "/api/progress", large);
    read("lessons", "/api/lessons", large);
    read("flashcards", "/api/flashcards", large);
  }

  private void read(String what, String path, String token) {
    reads.put(what, HttpConnection.get(path, token));
  }

  private static String deckIds() {
    return STUDIES.deckIds().stream().map(UUID::toString).collect(Collectors.joining(","));
  }

  private void measure(int clients) throws Exception {
    for (byte[] request : reads.values()) {
      Sample _ = sample(clients, COMPILATION, request);
    }
    Map<String, Sample> samples = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (Map.Entry<String, byte[]> read : reads.entrySet()) {
        Sample sample = sample(clients, WARM_UP, read.getValue());
        samples.merge(read.getKey(), sample, Pages::together);
      }
    }
    tell(clients, samples);
  }

  private Sample sample(int clients, Duration warmUp, byte[] request) throws Exception {
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
    for (Map.Entry<String, Sample> read : samples.entrySet()) {
      String what = "(e) " + read.getKey() + ", " + clients + " clients";
      Sample sample = read.getValue();
      report.rate(
          what, sample.perSecond() / ROUNDS, bare.perSecond() / ROUNDS, "requests/s", ">= 0.5");
      report.latency(what + ", p50", sample.millis(50), bare.millis(50), "");
      report.latency(what + ", p99", sample.millis(99), bare.millis(99), "");
    }
    compare(clients, samples, "past tests, page 50", "past tests, page 1");
    compare(clients, samples, "past tests, page 1", "past tests, page 1, 20 tests");
    compare(clients, samples, "past tests, page 1", "past tests, page 1, one test");
    compare(
        clients, samples, "statistics of 100 decks", "statistics of 100 decks, one card studied");
    compare(clients, samples, "decks", "decks, one card studied");
  }

  private void compare(int clients, Map<String, Sample> samples, String what, String beside) {
    report.latency(
        "(e) " + what + " / " + beside + ", " + clients + " clients, p99",
        of(samples, what).millis(99),
        of(samples, beside).millis(99),
        "<= 1.2");
  }

  private static Sample of(Map<String, Sample> samples, String what) {
    return Objects.requireNonNull(samples.get(what));
  }
}
