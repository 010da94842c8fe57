package daybreak.load.bench;

import com.zaxxer.hikari.HikariDataSource;
import daybreak.load.bench.BenchServer.Bank;
import daybreak.load.content.SyntheticBank;
import daybreak.load.learner.SyntheticStudies;
import daybreak.load.learner.SyntheticStudies.Diligence;
import daybreak.load.platform.LineStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A log of about so many events, nearly all of them learners': reviews of cards and tests, brought
 * in by the product's own imports, and some answers that are given question by question. In the
 * midst of them are two learners who have taken 2,000 tests each.
 */
final class SyntheticLog {

  static final Diligence LARGE = new Diligence("log-large", 2_000, 0);

  /** As many tests as the largest learner's, of as many questions as a quiz mostly has. */
  static final Diligence QUIZZED = new Diligence("log-quizzed", 2_000, 10, 0);

  private static final long DEFAULT_EVENTS = 100_000;
  private static final String NAME = "log";
  private static final int TEXT_LENGTH = 100;
  private static final int CARDS_PER_DECK = 60;
  private static final int TESTS_BEHIND = 10;
  private static final int CARDS_BEHIND = 290;
  private static final int LIVE_TESTS = 50;
  private static final int QUESTIONS_OF_LIVE_TEST = 40;
  private static final String HEAP = "1g";

  private final long events;
  private final SyntheticBank bank;
  private final SyntheticStudies studies;

  private SyntheticLog(long events) {
    this.events = events;
    int questions = (int) Math.clamp(events / 50, 200, 20_000);
    int decks = (int) Math.clamp(events / 10_000, 5, 100);
    this.bank = new SyntheticBank(NAME, questions, TEXT_LENGTH);
    this.studies = new SyntheticStudies(NAME, questions, decks, CARDS_PER_DECK);
  }

  /** Fills an empty database with as many as {@code -Devents} says; its read tables are made. */
  static Bank fill(BenchServer server, Path jar) throws Exception {
    Bank database = server.bank("learners");
    try (HikariDataSource pool = database.administratorPool(2);
        Product product = new Product(jar, database, "all", HEAP)) {
      new SyntheticLog(Long.getLong("events", DEFAULT_EVENTS)).fill(product);
      try (TokenPosition reached = new TokenPosition(pool)) {
        reached.await(Replay.events(pool));
      }
      Bank.execute(pool, "vacuum (analyze)", "checkpoint");
    }
    return database;
  }

  private void fill(Product product) throws Exception {
    bring(product, "/api/content/import", bank::stream);
    bring(product, "/api/content/import", () -> LineStream.of(studies.content()));
    bring(product, "/api/activity/import", () -> LineStream.of(activity()));
    new LiveTests(bank, QUESTIONS_OF_LIVE_TEST).take(product, learner(0), LIVE_TESTS);
  }

  private static void bring(Product product, String path, Supplier<InputStream> lines)
      throws Exception {
    String last = product.imported(path, product.token(), lines);
    if (!last.contains("\"rejected\":0")) {
      throw new IllegalStateException("An import ended with " + last);
    }
  }

  private Stream<String> activity() {
    long tests = (long) LARGE.tests() + QUIZZED.tests();
    long others = (events - 2 * bank.questions() - tests) / (TESTS_BEHIND + CARDS_BEHIND);
    return Stream.of(
            learners(0, others / 2), Stream.of(LARGE, QUIZZED), learners(others / 2, others))
        .flatMap(diligences -> diligences)
        .flatMap(studies::activity);
  }

  private static Stream<Diligence> learners(long from, long to) {
    return LongStream.range(from, to).mapToObj(SyntheticLog::learner);
  }

  private static Diligence learner(long number) {
    return new Diligence(NAME + "-" + number, TESTS_BEHIND, CARDS_BEHIND);
  }
}
