package daybreak.load.bench;

import com.zaxxer.hikari.HikariDataSource;
import daybreak.load.bench.BenchServer.Bank;
import java.nio.file.Path;

/**
 * The tables of one learner who has taken 2,000 tests, as of the last of all events, beside those
 * of many others. Where the product can't make them the row says so.
 */
final class AsOf {

  private static final String HEAP = "1g";
  private static final int TIMES = 3;

  private AsOf() {}

  /** Measures it on a log that has the learner. */
  static void measure(Bank bank, Path jar, Report report) throws Exception {
    try (HikariDataSource pool = bank.administratorPool(2);
        Product product = new Product(jar, bank, "all", HEAP)) {
      long events = Replay.events(pool);
      AskedReplay replay = AskedReplay.of(product, request(events));
      for (int time = 1; time < TIMES && replay.isWhole(); time++) {
        replay = AskedReplay.of(product, request(events));
      }
      String what = "(h) one learner as of the end of %s events: %s".formatted(events, end(replay));
      report.figure(what, replay.seconds(), "s", "<= 1");
    }
  }

  private static String request(long until) {
    return """
    {"projection": "learner", "purpose": "as-of", "until": %s, "learner": "%s"}\
    """
        .formatted(until, SyntheticLog.LARGE.id());
  }

  private static String end(AskedReplay replay) {
    long tests = replay.isWhole() ? replay.rows("past_test") : SyntheticLog.LARGE.tests();
    return tests == SyntheticLog.LARGE.tests()
        ? replay.end()
        : replay.end() + ", but with %s past tests".formatted(tests);
  }
}
