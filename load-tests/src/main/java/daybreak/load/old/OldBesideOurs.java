package daybreak.load.old;

import com.zaxxer.hikari.HikariDataSource;
import daybreak.load.bench.BenchServer;
import daybreak.load.bench.BenchServer.Bank;
import daybreak.load.bench.Product;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Runs what the old system did to answer a request beside what Daybreak does, on the same content
 * at its real size and on one server of 90 connections: first 30 first requests at a midnight, then
 * each answer in turns. Arguments: the product's jar and the file for the JSON. It fails where a
 * goal is not met, or where the two do not answer the same.
 */
public final class OldBesideOurs {

  private static final String HEAP = "1g";
  private static final int LEARNERS = 30;
  private static final double MOST_SECONDS_TO_MAKE = 300;
  private static final Instant NOON = Instant.parse("2026-06-10T12:00:00Z");

  /** In Kathmandu, where all learners are. */
  private static final Instant MIDNIGHT = Instant.parse("2026-06-10T18:15:00Z");

  private static final LocalDate DAY = LocalDate.of(2026, 6, 11);

  private final Bank bank;
  private final DataSource administrator;
  private final Product product;
  private final OurSystem ours;
  private final SameContent content = new SameContent(Size.REAL);
  private final List<UUID> learners = Stream.generate(UUID::randomUUID).limit(LEARNERS).toList();
  private final Results results = new Results();

  private OldBesideOurs(Bank bank, DataSource administrator, Product product) {
    this.bank = bank;
    this.administrator = administrator;
    this.product = product;
    this.ours = new OurSystem(product);
  }

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    try (BenchServer server = new BenchServer()) {
      Bank bank = server.bank("beside");
      try (HikariDataSource administrator = bank.administratorPool(4);
          Product product = product(Path.of(arguments[0]), bank)) {
        Results results = new OldBesideOurs(bank, administrator, product).run();
        results.write(Path.of(arguments[1]));
        judge(results.notMet());
      }
    }
  }

  /** Nothing is prepared before midnight, which is the worst case for ours. */
  private static Product product(Path jar, Bank bank) throws Exception {
    return new Product(jar, bank, "all", HEAP, "--daybreak.preparation.enabled=false");
  }

  private static void judge(List<String> notMet) {
    if (!notMet.isEmpty()) {
      throw new IllegalStateException("Goals are not met: " + notMet);
    }
  }

  private Results run() throws Exception {
    try (ServerWork work = new ServerWork(administrator)) {
      fill();
      stampede(work);
      compare(work);
      return results;
    }
  }

  private void fill() throws Exception {
    double made = seconds(() -> OldTables.make(administrator, Size.REAL));
    results.add(new Bounded("tables made, old", made, "s", MOST_SECONDS_TO_MAKE));
    double imported = seconds(() -> ours.fill(content));
    results.add(Bounded.told("the same content imported, ours", imported, "s"));
    product.setClock(NOON);
    ours.register(Stream.concat(learners.stream(), Stream.of(content.learner())).toList());
    ours.awaitTables(administrator);
    Bank.execute(administrator, "vacuum (analyze)", "checkpoint");
  }

  private static double seconds(Side.Asking work) throws Exception {
    long start = System.nanoTime();
    work.once();
    return (System.nanoTime() - start) / 1e9;
  }

  private void stampede(ServerWork work) throws Exception {
    Midnight midnight = new Midnight(administrator, work, results);
    product.setClock(MIDNIGHT);
    midnight.ours(ours, learners);
    midnight.old(bank, LEARNERS, DAY);
  }

  private void compare(ServerWork work) throws Exception {
    int _ = ours.firstPlan(content.learner()).call();
    try (OldSystem old = new OldSystem(bank)) {
      Answers answers = new Answers(old, ours, content, DAY);
      answers.agree();
      answers.compare(new Turns(work, results), results);
    }
  }
}
