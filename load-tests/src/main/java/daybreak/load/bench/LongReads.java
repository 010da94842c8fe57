package daybreak.load.bench;

import daybreak.load.bench.BenchServer.Bank;
import java.nio.file.Path;

/** What the log is read at length for, on one made-up log: every row of it, or some. */
final class LongReads {

  private static final String ALL = "catch-up,rebuild,beside,as-of,export";

  private LongReads() {}

  /**
   * Runs these rows alone, or those that {@code -Drows=} names.
   *
   * @param arguments the product's jar and the file for the JSON
   */
  public static void main(String[] arguments) throws Exception {
    try (BenchServer server = new BenchServer()) {
      Report report = new Report();
      Report.heading();
      Path jar = Path.of(arguments[0]);
      measure(SyntheticLog.fill(server, jar), jar, report);
      report.write(Path.of(arguments[1]));
    }
  }

  /** Measures them on a log whose read tables are made. */
  static void measure(Bank bank, Path jar, Report report) throws Exception {
    String asked = System.getProperty("rows", "");
    for (String row : (asked.isEmpty() ? ALL : asked).split(",", -1)) {
      switch (row) {
        case "catch-up" -> CatchUp.measure(bank, report);
        case "rebuild" -> Rebuild.measure(bank, jar, "learners", report);
        case "beside" -> BesideRebuild.measure(bank, jar, report);
        case "as-of" -> AsOf.measure(bank, jar, report);
        case "export" -> ExportRate.measure(bank, "learners' log", report);
        default -> throw new IllegalArgumentException("There is no row " + row);
      }
    }
  }
}
