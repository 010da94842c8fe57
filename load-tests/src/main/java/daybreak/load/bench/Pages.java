package daybreak.load.bench;

import com.zaxxer.hikari.HikariDataSource;
import daybreak.load.bench.BenchServer.Bank;
import daybreak.load.content.SyntheticBank;
import daybreak.load.learner.SyntheticStudies;
import daybreak.load.learner.SyntheticStudies.Diligence;
import daybreak.load.platform.LineStream;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages that learners read ({@link ReadRows}). */
final class Pages {

  private static final String HEAP = "1g";

  private static final SyntheticBank BANK = new SyntheticBank("pages", 20_000, 250);
  private static final SyntheticStudies STUDIES = new SyntheticStudies("pages", 20_000, 100, 60);
  private static final Diligence LARGE = new Diligence("large", 2_000, 6_000);
  private static final Diligence MEDIUM = new Diligence("medium", 20, 60);
  private static final Diligence SMALL = new Diligence("small", 1, 1);

  private static final String SETTINGS =
      """
      {"timeZone": "Europe/Berlin", "minutesPerDay": 45, "subjects": []}\
      """;

  private final Product product;

  private Pages(Product product) {
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

  /** Fills a database of its own and measures every read on it. */
  static void measure(BenchServer server, Path jar, Report report) throws Exception {
    Bank bank = server.bank("pages");
    try (HikariDataSource pool = bank.administratorPool(2);
        Product product = new Product(jar, bank, "all", HEAP)) {
      Pages pages = new Pages(product);
      pages.fill(pool);
      pages.rows(report).measure();
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

  private ReadRows rows(Report report) throws Exception {
    String large = token(LARGE);
    ReadRows rows = new ReadRows(product, report, "(e)", large);
    rows.add("past tests, page 1", "/api/past-tests?page=1", large);
    rows.add("past tests, page 50", "/api/past-tests?page=50", large);
    String narrowed = "/api/past-tests?mode=timed&from=2020-01-01T00:00:00Z&page=";
    rows.add("past tests of a mode and time, page 1", narrowed + "1", large);
    rows.add("past tests of a mode and time, page 50", narrowed + "50", large);
    rows.add("past tests, page 1, 20 tests", "/api/past-tests?page=1", token(MEDIUM));
    rows.add("past tests, page 1, one test", "/api/past-tests?page=1", token(SMALL));
    String review = "/api/past-tests/" + STUDIES.testId(LARGE, 1_000);
    rows.add("review's header", review, large);
    rows.add("review's questions", review + "/questions", large);
    rows.add("running tests", "/api/tests", large);
    rows.add("decks", "/api/decks", large);
    rows.add("decks, one card studied", "/api/decks", token(SMALL));
    rows.add("statistics of 100 decks", "/api/decks/stats?ids=" + deckIds(), large);
    rows.add(
        "statistics of 100 decks, one card studied",
        "/api/decks/stats?ids=" + deckIds(),
        token(SMALL));
    rows.add("subjects of decks", "/api/deck-subjects", large);
    rows.add("study queue", "/api/study-queue", large);
    rows.add(
        "study queue of a deck", "/api/study-queue?deckId=" + STUDIES.deckIds().getFirst(), large);
    rows.add("days of activity", "/api/activity/days", large);
    rows.add("progress", "/api/progress", large);
    rows.add("lessons", "/api/lessons", large);
    rows.add("flashcards", "/api/flashcards", large);
    rows.compare("past tests, page 50", "past tests, page 1");
    rows.compare("past tests of a mode and time, page 50", "past tests of a mode and time, page 1");
    rows.compare("past tests, page 1", "past tests, page 1, 20 tests");
    rows.compare("past tests, page 1", "past tests, page 1, one test");
    rows.compare("statistics of 100 decks", "statistics of 100 decks, one card studied");
    rows.compare("decks", "decks, one card studied");
    return rows;
  }

  private static String deckIds() {
    return STUDIES.deckIds().stream().map(UUID::toString).collect(Collectors.joining(","));
  }
}
