package daybreak.load.bench;

import com.zaxxer.hikari.HikariDataSource;
import daybreak.load.bench.BenchServer.Bank;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Supplier;

/** Reads that are measured on a database of their own ({@link ReadRows}). */
abstract class ReadBench {

  private static final String HEAP = "1g";
  private static final String SETTINGS =
      """
      {"timeZone": "Europe/Berlin", "minutesPerDay": 45, "subjects": []}\
      """;

  private final String name;

  /**
   * Some reads.
   *
   * @param name the database's
   */
  ReadBench(String name) {
    this.name = name;
  }

  /** Puts into the product what is read. */
  abstract void fill(Product product) throws Exception;

  /** What is measured on it. */
  abstract ReadRows rows(Product product, Report report) throws Exception;

  /** Measures these alone. Arguments: the product's jar and the file for the JSON. */
  final void run(String[] arguments) throws Exception {
    try (BenchServer server = new BenchServer()) {
      Report report = new Report();
      Report.heading();
      measure(server, Path.of(arguments[0]), report);
      report.write(Path.of(arguments[1]));
    }
  }

  final void measure(BenchServer server, Path jar, Report report) throws Exception {
    Bank bank = server.bank(name);
    try (HikariDataSource pool = bank.administratorPool(2);
        Product product = new Product(jar, bank, "all", HEAP)) {
      fill(product);
      try (TokenPosition reached = new TokenPosition(pool)) {
        reached.await(Replay.events(pool));
      }
      Bank.execute(pool, "vacuum (analyze)", "checkpoint");
      rows(product, report).measure();
    }
  }

  /** Streams lines in, of which none may be rejected. */
  static void taken(Product product, String path, Supplier<InputStream> lines) throws Exception {
    String last = product.imported(path, product.token(), lines);
    if (!last.contains("\"rejected\":0")) {
      throw new IllegalStateException("An import ended with " + last);
    }
  }

  /** The token of a learner who is set up. */
  static String settled(Product product, UUID learner) throws Exception {
    String token = product.token("learner", learner);
    product.put("/api/learner", token, SETTINGS);
    return token;
  }
}
