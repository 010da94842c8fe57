package daybreak.load.bench;

import com.zaxxer.hikari.HikariDataSource;
import daybreak.load.bench.BenchServer.Bank;
import daybreak.load.learner.RealActivity;
import daybreak.load.learner.RealActivity.CardState;
import daybreak.load.learner.RealActivity.PastTest;
import daybreak.load.platform.LineStream;
import daybreak.schema.event.ExternalId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Imports a public log of activity into the product over HTTP and holds that past tests and card
 * states equal an independent fold of the log, and that the same import again changes nothing.
 * Arguments: the product's jar, and a file that is not written.
 */
public final class ActivityCheck {

  private static final Path DATA = Path.of("../../shared/data");
  private static final String HEAP = "512m";
  private static final double CLOSE = 1e-6;

  private final RealActivity log;
  private int passed;
  private int failed;

  private ActivityCheck(RealActivity log) {
    this.log = log;
  }

  /** Runs the check; exits with an error if something does not hold. */
  public static void main(String[] arguments) throws Exception {
    if (!Files.exists(DATA)) {
      System.out.println("The public log does not lie beside the project: nothing to check");
      return;
    }
    ActivityCheck check = new ActivityCheck(RealActivity.in(DATA));
    try (BenchServer server = new BenchServer()) {
      check.run(server.bank("activity"), Path.of(arguments[0]));
    }
    System.out.printf("real activity: %d passed, %d failed%n", check.passed, check.failed);
    if (check.failed > 0) {
      throw new IllegalStateException("The product and the independent fold differ");
    }
  }

  /** Within an hour of midnight plans of the learners would be events of no import. */
  private void run(Bank bank, Path jar) throws Exception {
    try (HikariDataSource pool = bank.administratorPool(2);
        Product product =
            new Product(jar, bank, "all", HEAP, "--daybreak.preparation.enabled=false")) {
      String admin = product.token();
      String _ = product.imported(admin, () -> LineStream.of(log.cards()));
      String first = imported(product, admin);
      System.out.println(first);
      holds("lines accepted", "\"accepted\":" + log.size() + ",", first);
      holds("lines rejected", "\"rejected\":0,", first);
      long last = Replay.events(pool);
      try (TokenPosition reached = new TokenPosition(pool)) {
        reached.await(last);
      }
      pastTests(pool);
      cardStates(pool);
      holds("lines accepted the second time", "\"accepted\":0,", imported(product, admin));
      equal("position after the second import", last, Replay.events(pool));
    }
  }

  private String imported(Product product, String admin) throws Exception {
    return product.imported("/api/activity/import", admin, () -> LineStream.of(log.lines()));
  }

  private void pastTests(HikariDataSource pool) throws SQLException {
    Map<String, PastTest> expected =
        log.pastTests(test -> ExternalId.uuid("test", test).toString());
    Map<UUID, String> names = names("test", expected.keySet());
    int differences = 0;
    int rows = 0;
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select test_id, learner_id, ordinal, completed_at, score_percent,"
                    + " question_count from learner.past_test")) {
      while (row.next()) {
        rows++;
        String name = Objects.requireNonNull(names.get(row.getObject("test_id", UUID.class)));
        PastTest test = Objects.requireNonNull(expected.get(name));
        differences += same(test, row) ? 0 : 1;
      }
    }
    equal("past tests", expected.size(), rows);
    equal("past tests that differ", 0, differences);
  }

  private static boolean same(PastTest test, ResultSet row) throws SQLException {
    @Nullable Double score = row.getObject("score_percent", Double.class);
    return ExternalId.uuid("learner", test.learner())
            .equals(row.getObject("learner_id", UUID.class))
        && test.ordinal() == row.getInt("ordinal")
        && test.completedAt()
            .equals(row.getObject("completed_at", OffsetDateTime.class).toInstant())
        && Objects.equals(test.score(), score)
        && row.getObject("question_count") == null;
  }

  private void cardStates(HikariDataSource pool) throws SQLException {
    Map<String, CardState> expected = log.cardStates();
    Map<UUID, String> names = names("flashcard", expected.keySet());
    int differences = 0;
    int rows = 0;
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select card_id, state, stability, difficulty, due_at from learner.card_study")) {
      while (row.next()) {
        rows++;
        String name = Objects.requireNonNull(names.get(row.getObject("card_id", UUID.class)));
        differences += same(Objects.requireNonNull(expected.get(name)), row) ? 0 : 1;
      }
    }
    equal("card states", expected.size(), rows);
    equal("card states that differ", 0, differences);
  }

  private static boolean same(CardState card, ResultSet row) throws SQLException {
    return card.state().equals(row.getString("state"))
        && Math.abs(card.stability() - row.getDouble("stability")) < CLOSE
        && Math.abs(card.difficulty() - row.getDouble("difficulty")) < CLOSE
        && card.due().equals(row.getObject("due_at", OffsetDateTime.class).toInstant());
  }

  private static Map<UUID, String> names(String kind, Iterable<String> externalIds) {
    Map<UUID, String> names = new HashMap<>();
    externalIds.forEach(id -> names.put(ExternalId.uuid(kind, id), id));
    return names;
  }

  private void holds(String what, String part, String whole) {
    equal(what, true, whole.contains(part));
  }

  private void equal(String what, Object expected, Object actual) {
    boolean equal = expected.toString().equals(actual.toString());
    passed += equal ? 1 : 0;
    failed += equal ? 0 : 1;
    System.out.printf(
        equal ? "ok: %s: %3$s%n" : "NOT: %s: expected %s, was %s%n", what, expected, actual);
  }
}
