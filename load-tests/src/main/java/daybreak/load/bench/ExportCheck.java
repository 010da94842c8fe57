package daybreak.load.bench;

import com.zaxxer.hikari.HikariDataSource;
import daybreak.load.bench.BenchServer.Bank;
import daybreak.load.content.SyntheticBank;
import daybreak.load.learner.SyntheticStudies;
import daybreak.load.learner.SyntheticStudies.Diligence;
import daybreak.load.platform.LineStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has what made-up learners have done exported by the product, over HTTP, and counts and folds the
 * files with DuckDB: past tests per learner, and how hard each question is, equal our read tables.
 * Arguments: the product's jar, and a file that is not written.
 */
public final class ExportCheck {

  private static final SyntheticBank BANK = new SyntheticBank("exported", 2_000, 100);
  private static final SyntheticStudies STUDIES = new SyntheticStudies("exported", 2_000, 10, 50);
  private static final int LEARNERS = 60;
  private static final Duration LIMIT = Duration.ofMinutes(5);

  private static final String COMPLETED =
      """
      read_parquet(
        ['%1$s/type=pasttest.test-completed/*.parquet', '%1$s/type=pasttest.test-imported/*.parquet'],
        union_by_name = true)
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
    Path directory = Files.createTempDirectory("exports");
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
    for (int learner = 0; learner < LEARNERS; learner++) {
      Diligence diligence = new Diligence("learner-" + learner, learner, 5 * learner);
      if (learner > 0) {
        String _ =
            product.imported(
                "/api/activity/import", admin, () -> LineStream.of(STUDIES.activity(diligence)));
      }
    }
  }

  private static String exported(Product product) throws Exception {
    String analyst = product.token("analyst", UUID.randomUUID());
    String asked = product.asked("/api/exports", analyst, "{\"format\": \"parquet\"}");
    String id = JsonMapper.shared().readTree(asked).get("id").asString();
    long deadline = System.nanoTime() + LIMIT.toNanos();
    JsonNode export = JsonMapper.shared().readTree(product.read("/api/exports/" + id, analyst));
    while (export.get("endedAt").isNull() && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(200);
      export = JsonMapper.shared().readTree(product.read("/api/exports/" + id, analyst));
    }
    if (!export.get("state").asString().equals("complete")) {
      throw new IllegalStateException("The export did not come to its end: " + export);
    }
    return id;
  }

  private void compare(HikariDataSource pool, Path files) throws SQLException {
    String completed = COMPLETED.formatted(files);
    equal(
        "past tests per learner",
        rows(
            pool.getConnection(),
            "select learner_id || ' ' || count(*) from learner.past_test group by learner_id order by learner_id::text"),
        duckDb(
            "select learner || ' ' || count(*) from "
                + completed
                + " group by learner order by learner"));
    equal(
        "facility per question",
        rows(
            pool.getConnection(),
            """
            select question_id || ' ' || count(*) || ' ' || count(*) filter (where correct)
              from learner.test_slot
              join learner.past_test using (test_id)
             where chosen is not null
             group by question_id
             order by question_id::text
            """),
        duckDb(
            """
            select r.question || ' ' || count(*) || ' ' || count(*) filter (where r.correct)
              from (select unnest(results) as r from %s)
             where r.chosen is not null
             group by r.question
             order by r.question
            """
                .formatted(completed)));
  }

  /** Without ids that are random, which cost what they are. */
  private static void sizes(Path files) throws SQLException {
    for (String type : List.of("deck.card-reviewed", "pasttest.test-imported")) {
      duckDb(
              """
              select '%1$s: ' || sum(total_compressed_size) || ' bytes, of them random ids '
                  || coalesce(sum(total_compressed_size) filter (where path_in_schema in ('aggregateId', 'study', 'test')), 0)
                  || ', events ' || (select count(*) from '%2$s/type=%1$s/*.parquet')
                from parquet_metadata('%2$s/type=%1$s/*.parquet')
              """
                  .formatted(type, files))
          .forEach(System.out::println);
    }
  }

  private static List<String> duckDb(String sql) throws SQLException {
    return rows(DriverManager.getConnection("jdbc:duckdb:"), sql);
  }

  private static List<String> rows(Connection from, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = from;
        Statement statement = connection.createStatement();
        ResultSet results = statement.executeQuery(sql)) {
      while (results.next()) {
        rows.add(results.getString(1));
      }
    }
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
