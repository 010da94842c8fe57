package daybreak.load.bench;

import com.zaxxer.hikari.HikariDataSource;
import daybreak.load.bench.BenchServer.Bank;
import daybreak.load.learner.SyntheticStudies.Diligence;
import java.nio.file.Path;
import java.util.List;

/**
 * The tables of one learner who has taken 2,000 tests, of 40 questions or of 10 each, as of the
 * last of all events, beside those of many others. Where the product can't make them the row says
 * so.
 */
final class AsOf {

  private static final String HEAP = "1g";
  private static final int TIMES = 3;

  private AsOf() {}

  /** Measures it on a log that has such learners. */
  static void measure(Bank bank, Path jar, Report report) throws Exception {
    try (HikariDataSource pool = bank.administratorPool(2);
        Product product = new Product(jar, bank, "all", HEAP)) {
      long events = Replay.events(pool);
      for (Diligence learner : List.of(SyntheticLog.LARGE, SyntheticLog.QUIZZED)) {
        measure(product, learner, events, report);
      }
    }
  }

  private static void measure(Product product, Diligence learner, long events, Report report)
      throws Exception {
    AskedReplay replay = AskedReplay.of(product, request(learner, events));
    for (int time = 1; time < TIMES && replay.isWhole(); time++) {
      replay = AskedReplay.of(product, request(learner, events));
    }
    String what =
        "(h) one learner, %s tests of %s questions, as of the end of %s events: %s"
            .formatted(learner.tests(), learner.questions(), events, end(learner, replay));
    report.figure(what, replay.seconds(), "s", "<= 1");
  }

  private static String request(Diligence learner, long until) {
    return """
    {"projection": "learner", "purpose": "as-of", "until": %s, "learner": "%s"}\
    """
        .formatted(until, learner.id());
  }

  private static String end(Diligence learner, AskedReplay replay) {
    long tests = replay.isWhole() ? replay.rows("past_test") : learner.tests();
    return tests == learner.tests()
        ? replay.end()
        : replay.end() + ", but with %s past tests".formatted(tests);
  }
}
