package daybreak.load.bench;

import com.zaxxer.hikari.HikariDataSource;
import daybreak.load.bench.BenchServer.Bank;
import java.nio.file.Path;

/**
 * All read tables made again beside the live ones, as fast as it goes, by a process that does
 * nothing else. Its baseline is the least that this can cost: the bare read of the same events,
 * then COPY of the rows that come of it, then their indexes.
 */
final class Rebuild {

  private static final String HEAP = "1g";
  private static final int WARM_UPS = 2;
  private static final String REQUEST =
      """
      {"projection": "all", "purpose": "rebuild"}\
      """;

  private Rebuild() {}

  /** Measures it on a log whose read tables are made. */
  static void measure(Bank bank, Path jar, String what, Report report) throws Exception {
    try (HikariDataSource pool = bank.administratorPool(2)) {
      long events = Replay.events(pool);
      double limit = limit(bank, pool, events);
      try (Product product =
          new Product(jar, bank, "all", HEAP, "--daybreak.replay.pace=unpaced")) {
        double fresh = AskedReplay.of(product, REQUEST).whole().seconds();
        for (int warmUp = 0; warmUp < WARM_UPS; warmUp++) {
          AskedReplay _ = AskedReplay.of(product, REQUEST).whole();
        }
        double warm = AskedReplay.of(product, REQUEST).whole().seconds();
        tell(report, "(g) rebuild, " + what + ", fresh process", events, fresh, limit, "<= 2.5");
        tell(report, "(g) rebuild, " + what + ", warm", events, warm, limit, "<= 1.5");
      }
    }
  }

  private static double limit(Bank bank, HikariDataSource pool, long events) throws Exception {
    Replay replay = new Replay(bank, pool);
    BareTables tables = new BareTables(pool);
    double _ = replay.bare() + tables.seconds();
    return events / replay.bare() + tables.seconds();
  }

  private static void tell(
      Report report, String what, long events, double seconds, double limit, String goal) {
    report.latency(what, seconds * 1e3, limit * 1e3, goal);
    report.rate(what + ", rate", events / seconds, events / limit, "events/s", "");
  }
}
