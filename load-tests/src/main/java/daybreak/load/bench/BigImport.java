package daybreak.load.bench;

import daybreak.load.bench.BenchServer.Bank;
import daybreak.load.content.SyntheticBank;
import java.nio.file.Path;

/**
 * Shows that an import's memory does not depend on its size: streams two gigabytes of valid
 * questions into a web tier with a small heap. Arguments: the product's jar and the file for the
 * JSON.
 */
public final class BigImport {

  private static final long BYTES = 2L << 30;
  private static final int TEXT_LENGTH = 10_000;
  private static final String HEAP = "192m";

  private BigImport() {}

  /** Runs the import; fails unless every line is accepted. */
  public static void main(String[] arguments) throws Exception {
    SyntheticBank sample = new SyntheticBank("big", 1, TEXT_LENGTH);
    long lineBytes = sample.lines().findFirst().orElseThrow().length() + 1L;
    SyntheticBank bank = new SyntheticBank("big", BYTES / lineBytes + 1, TEXT_LENGTH);
    Report report = new Report();
    Report.heading();
    try (BenchServer server = new BenchServer()) {
      Bank database = server.bank("big");
      try (Product product = new Product(Path.of(arguments[0]), database, "web", HEAP)) {
        long start = System.nanoTime();
        String last = product.imported(product.token(), bank::stream);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.println(last);
        if (!last.contains("\"accepted\":" + bank.questions())) {
          throw new IllegalStateException("The import did not accept every line");
        }
        report.figure(
            "import of 2 GiB, heap limit " + HEAP, bank.questions() / seconds, "entities/s", "");
        report.figure("its peak of resident memory", product.peakMemoryMegabytes(), "MB", "");
      }
    }
    report.write(Path.of(arguments[1]));
  }
}
