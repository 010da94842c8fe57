package daybreak.load.bench;

import com.zaxxer.hikari.HikariDataSource;
import daybreak.load.bench.BenchServer.Bank;
import java.nio.file.Path;

/**
 * The processors of both projections behind by the whole log, until they have it all, beside the
 * bare read of the same events.
 */
final class CatchUp {

  private CatchUp() {}

  /** Runs this row alone. Arguments: the product's jar and the file for the JSON. */
  public static void main(String[] arguments) throws Exception {
    try (BenchServer server = new BenchServer()) {
      Report report = new Report();
      Report.heading();
      measure(SyntheticLog.fill(server, Path.of(arguments[0])), report);
      report.write(Path.of(arguments[1]));
    }
  }

  /** Measures it on a log; its read tables are made anew. */
  static void measure(Bank bank, Report report) throws Exception {
    try (HikariDataSource pool = bank.administratorPool(2)) {
      Replay replay = new Replay(bank, pool);
      double _ = replay.bare() + replay.projected();
      double bare = replay.bare();
      String what = "(i) catch-up of both projections, %s events".formatted(Replay.events(pool));
      report.rate(what, replay.projected(), bare, "events/s", ">= 45000 events/s");
    }
  }
}
