package daybreak.load.bench;

import com.zaxxer.hikari.HikariDataSource;
import daybreak.command.CommandSide;
import daybreak.load.bench.BenchServer.Bank;
import daybreak.load.content.SyntheticBank;
import daybreak.load.platform.Clients;
import daybreak.load.platform.HttpConnection;
import daybreak.projection.Projections;
import daybreak.schema.command.CommandGateway;
import daybreak.schema.content.TopicId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.HdrHistogram.Histogram;

/**
 * Runs every row of the benchmark on one server and prints them: commands (a), import (b), replay
 * (c), lag (d), learners' pages (e), exports (f), rebuilds (g), one learner as of a moment (h),
 * catch-up (i), admins' lists (j), listeners (k). Arguments: the product's jar and the file for the
 * JSON; {@code -Devents}, how many the learners' log has.
 */
public final class Benchmark {

  private static final Duration COMPILATION = Duration.ofSeconds(20);
  private static final Duration WARM_UP = Duration.ofSeconds(2);
  private static final Duration MEASURED = Duration.ofSeconds(6);
  private static final int RAW_CONNECTIONS = 30;
  private static final int RAW_BATCH = 1_000;
  private static final String HEAP = "1g";
  private static final SyntheticBank WARM_UP_BANK = new SyntheticBank("warm-up", 60_000, 250);
  private static final SyntheticBank BANK = new SyntheticBank("measured", 60_000, 250);

  /** Goals of the ratio to the raw limit, by number of clients. */
  private enum Load {
    ONE(1, "", ""),
    TEN(10, ">= 1.0", ">= 0.5"),
    THIRTY(30, ">= 1.8", ">= 0.8"),
    MANY(300, ">= 2.5", ">= 1.0");

    private final int clients;
    private final String busGoal;
    private final String httpGoal;

    Load(int clients, String busGoal, String httpGoal) {
      this.clients = clients;
      this.busGoal = busGoal;
      this.httpGoal = httpGoal;
    }
  }

  private final BenchServer server;
  private final Path jar;
  private final Report report = new Report();
  private double busRate;

  private Benchmark(BenchServer server, Path jar) {
    this.server = server;
    this.jar = jar;
  }

  /** Runs the benchmark. */
  public static void main(String[] arguments) throws Exception {
    try (BenchServer server = new BenchServer()) {
      Benchmark benchmark = new Benchmark(server, Path.of(arguments[0]));
      Report.heading();
      benchmark.commands();
      benchmark.importAndReplay();
      benchmark.lags();
      new Pages().measure(server, benchmark.jar, benchmark.report);
      new AdminLists().measure(server, benchmark.jar, benchmark.report);
      Listeners.measure(server, benchmark.jar, benchmark.report);
      Bank log = SyntheticLog.fill(benchmark.server, benchmark.jar);
      LongReads.measure(log, benchmark.jar, benchmark.report);
      benchmark.report.write(Path.of(arguments[1]));
    }
  }

  private void commands() throws Exception {
    Bank bank = server.bank("commands");
    try (HikariDataSource pool = bank.administratorPool(RAW_CONNECTIONS);
        Modules modules = new Modules(bank, CommandSide.class);
        Product product = new Product(jar, bank, "web", HEAP)) {
      CommandGateway gateway = modules.bean(CommandGateway.class);
      TopicId topic = Commands.addTopic(gateway);
      long before = modules.stores().headPosition();
      Commands.onBus(gateway, topic).once();
      RawEvents raw = new RawEvents(pool);
      RawEvents.EventRow row = raw.read(before).getFirst();
      byte[] request = Commands.request(product.token(), topic.toString());
      Callable<Clients.Client> bare = () -> raw.inserting(row);
      Callable<Clients.Client> onBus = () -> Commands.onBus(gateway, topic);
      Callable<Clients.Client> overHttp =
          () -> HttpConnection.repeating(product.port(), request, 201);
      for (Callable<Clients.Client> client : List.of(overHttp, onBus, bare)) {
        double _ = Clients.perSecond(Load.MANY.clients, COMPILATION, Duration.ofSeconds(1), client);
      }
      for (Load load : Load.values()) {
        double limit = rate(load, bare);
        double bus = rate(load, onBus);
        double http = rate(load, overHttp);
        report.rate(
            "(a) bus, " + load.clients + " clients", bus, limit, "commands/s", load.busGoal);
        report.rate(
            "(a) HTTP, " + load.clients + " clients", http, limit, "commands/s", load.httpGoal);
        busRate = load == Load.TEN ? bus : busRate;
      }
    }
  }

  private static double rate(Load load, Callable<Clients.Client> client) throws Exception {
    return Clients.perSecond(load.clients, WARM_UP, MEASURED, client);
  }

  private void importAndReplay() throws Exception {
    Bank bank = server.bank("imported");
    try (HikariDataSource pool = bank.administratorPool(RAW_CONNECTIONS)) {
      double imported = importBank(bank);
      RawEvents raw = new RawEvents(pool);
      List<RawEvents.EventRow> rows = raw.read(0);
      double limit =
          (WARM_UP_BANK.questions() + BANK.questions()) / raw.insertBatched(rows, RAW_BATCH);
      report.rate("(b) import, validated questions", imported, limit, "entities/s", ">= 0.5");
      replay(new Replay(bank, pool));
    }
    ExportRate.measure(bank, "bank", report);
    Rebuild.measure(bank, jar, "bank", report);
  }

  private double importBank(Bank bank) throws Exception {
    try (Product product = new Product(jar, bank, "web", HEAP)) {
      String token = product.token();
      double _ = imported(product, token, WARM_UP_BANK);
      return imported(product, token, BANK);
    }
  }

  private static double imported(Product product, String token, SyntheticBank bank)
      throws Exception {
    long start = System.nanoTime();
    String last = product.imported(token, bank::stream);
    if (!last.contains("\"accepted\":" + bank.questions())) {
      throw new IllegalStateException("The import ended with " + last);
    }
    return bank.questions() * 1e9 / (System.nanoTime() - start);
  }

  private void replay(Replay replay) throws Exception {
    for (int warmUp = 0; warmUp < 2; warmUp++) {
      double _ = replay.bare() + replay.projected();
    }
    double bare = replay.bare();
    double projected = replay.projected();
    report.rate("(c) replay of all projections", projected, bare, "events/s", ">= 0.6");
  }

  private void lags() throws Exception {
    Bank bank = server.bank("lag");
    double rate = busRate / 2;
    try (HikariDataSource pool = bank.administratorPool(2)) {
      try (Modules modules = new Modules(bank, CommandSide.class, Projections.class)) {
        lag("(d) lag in one process", lag(modules, pool, rate), "<= 25 ms");
      }
      try (Modules modules = new Modules(bank, CommandSide.class);
          Product _ = new Product(jar, bank, "worker", HEAP)) {
        lag("(d) lag in another process", lag(modules, pool, rate), "<= 50 ms");
      }
    }
    report.figure("(d) rate of commands", rate, "commands/s", "");
  }

  private static Histogram lag(Modules modules, HikariDataSource pool, double rate)
      throws Exception {
    CommandGateway gateway = modules.bean(CommandGateway.class);
    return new Lag(gateway, Commands.addTopic(gateway), pool).measure(rate, COMPILATION, MEASURED);
  }

  private void lag(String what, Histogram lags, String goal) {
    report.figure(what + ", p50", lags.getValueAtPercentile(50) / 1e3, "ms", "");
    report.figure(what + ", p99", lags.getValueAtPercentile(99) / 1e3, "ms", goal);
  }
}
