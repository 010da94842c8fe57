package daybreak.load.bench;

import com.zaxxer.hikari.HikariDataSource;
import daybreak.load.bench.BenchServer.Bank;
import daybreak.load.content.SyntheticBank;
import daybreak.load.learner.SyntheticStudies;
import daybreak.load.learner.SyntheticStudies.Diligence;
import daybreak.load.platform.Leftovers;
import daybreak.load.platform.LineStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has what made-up learners have done exported by the product, over HTTP, and asks the files with
 * DuckDB what the analysts' document asks them: past tests per learner, and how hard each question
 * is, equal our read tables. The files and what the tables say are left for other engines to
 * compare. Arguments: the product's jar, and a file that is not written.
 */
public final class ExportCheck {

  /** Beside the export's own directory, what the read tables say. */
  private static final Path KEPT = Path.of("target", "exports");

  private static final SyntheticBank BANK = new SyntheticBank("exported", 2_000, 100);
  private static final SyntheticStudies STUDIES = new SyntheticStudies("exported", 2_000, 10, 50);
  private static final LiveTests TESTS = new LiveTests(BANK, 40);
  private static final int LEARNERS = 60;
  private static final int LIVE_LEARNERS = 5;
  private static final Duration LIMIT = Duration.ofMinutes(5);

  private static final String PAST_TESTS =
      """
      select learner_id, count(*)
        from learner.past_test
       group by learner_id
      """;

  private static final String FACILITY =
      """
      select s.question_id,
             (count(*) filter (where s.correct))::double precision / count(*),
             count(*)
        from learner.test_slot s
        join learner.past_test using (test_id)
       where s.chosen is not null
       group by s.question_id
      """;

  private int failed;

  private ExportCheck() {}

  /** Runs the check; exits with an error if something does not hold. */
  public static void main(String[] arguments) throws Exception {
    ExportCheck check = new ExportCheck();
    try (BenchServer server = new BenchServer()) {
      check.run(server.bank("exports"), Path.of(arguments[0]));
    }
    if (check.failed > 0) {
      throw new IllegalStateException("The files and the read tables differ");
    }
  }

  private void run(Bank bank, Path jar) throws Exception {
    Path directory = Leftovers.emptied(KEPT).toAbsolutePath();
    try (HikariDataSource pool = bank.administratorPool(2);
        Product product =
            new Product(jar, bank, "all", "512m", "--daybreak.exports.directory=" + directory)) {
      live(product);
      try (TokenPosition reached = new TokenPosition(pool)) {
        reached.await(Replay.events(pool));
      }
      Path files = directory.resolve(exported(product));
      compare(pool, files);
      sizes(files);
    }
  }

  private static void live(Product product) throws Exception {
    String admin = product.token();
    System.out.println(product.imported(admin, BANK::stream));
    System.out.println(product.imported(admin, () -> LineStream.of(STUDIES.content())));
    for (int learner = 1; learner < LEARNERS; learner++) {
      Diligence diligence = new Diligence("learner-" + learner, learner, 5 * learner);
      String _ =
          product.imported(
              "/api/activity/import", admin, () -> LineStream.of(STUDIES.activity(diligence)));
      if (learner <= LIVE_LEARNERS) {
        TESTS.take(product, diligence, learner);
      }
    }
  }

  private static String exported(Product product) throws Exception {
    String analyst = product.token("analyst", UUID.randomUUID());
    String asked = product.asked("/api/exports", analyst, "{\"format\": \"parquet\"}");
    String id = JsonMapper.shared().readTree(asked).get("id").asString();
    long deadline = System.nanoTime() + LIMIT.toNanos();
    JsonNode export = JsonMapper.shared().readTree(product.get("/api/exports/" + id, analyst));
    while (export.get("endedAt").isNull() && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(200);
      export = JsonMapper.shared().readTree(product.get("/api/exports/" + id, analyst));
    }
    if (!export.get("state").asString().equals("complete")) {
      throw new IllegalStateException("The export did not come to its end: " + export);
    }
    return id;
  }

  private void compare(HikariDataSource pool, Path files) throws SQLException, IOException {
    List<String> asked = AnalystsPage.statements("With DuckDB");
    equal("past tests per learner", told(pool, "past-tests", PAST_TESTS), duckDb(files, asked, 0));
    equal("facility per question", told(pool, "facility", FACILITY), duckDb(files, asked, 1));
  }

  /** What our tables say, kept as well. */
  private static List<String> told(HikariDataSource pool, String name, String sql)
      throws SQLException, IOException {
    try (Connection connection = pool.getConnection()) {
      List<String> rows = rows(connection, sql);
      Files.write(KEPT.resolve(name + ".txt"), rows);
      return rows;
    }
  }

  private static void sizes(Path files) throws SQLException {
    for (String type :
        List.of("deck.card-reviewed", "pasttest.question-answered", "pasttest.test-imported")) {
      ParquetSize size = ParquetSize.of(files, type);
      System.out.printf(
          "%s: %d events, %.1f bytes each, %.1f without random ids%n",
          type, size.events(), size.perEvent(), size.perEventWithoutRandomIds());
    }
  }

  /** As if it were begun in the directory. */
  private static List<String> duckDb(Path directory, List<String> statements, int number)
      throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("set file_search_path = '" + directory + "'");
      return rows(connection, statements.get(number));
    }
  }

  private static List<String> rows(Connection connection, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet results = statement.executeQuery(sql)) {
      int columns = results.getMetaData().getColumnCount();
      while (results.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          row.add(results.getObject(column).toString());
        }
        rows.add(String.join(" ", row));
      }
    }
    rows.sort(Comparator.naturalOrder());
    return rows;
  }

  private void equal(String what, List<String> tables, List<String> files) {
    boolean equal = tables.equals(files) && !tables.isEmpty();
    failed += equal ? 0 : 1;
    System.out.printf(
        "%s: %s, %d rows%n", equal ? "ok" : "NOT", what, Math.max(tables.size(), files.size()));
    IntStream.range(0, equal ? 0 : Math.min(5, Math.min(tables.size(), files.size())))
        .forEach(row -> System.out.println(tables.get(row) + " | " + files.get(row)));
  }
}
