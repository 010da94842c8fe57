package daybreak.load.bench;

import com.zaxxer.hikari.HikariDataSource;
import daybreak.load.bench.BenchServer.Bank;

/**
 * The processors of both projections behind by the whole log, until they have it all, beside the
 * bare read of the same events.
 */
final class CatchUp {

  private CatchUp() {}

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
