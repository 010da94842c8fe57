package daybreak.load.bench;

import com.zaxxer.hikari.HikariDataSource;
import daybreak.load.bench.BenchServer.Bank;
import daybreak.projection.exports.ExportRunner;
import daybreak.schema.exports.ExportStore;
import daybreak.schema.sql.ConnectionBudget;
import daybreak.schema.sql.LoginSource;
import daybreak.schema.sql.Pool;
import daybreak.schema.sql.PoolTier;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.util.FileSystemUtils;

/** An export of the whole log by a worker that does nothing else, beside the bare read of it. */
final class ExportRate {

  private static final Duration LIMIT = Duration.ofMinutes(20);

  private ExportRate() {}

  /** Measures both formats on a log, and what Parquet takes for a review and an answer. */
  static void measure(Bank bank, String what, Report report) throws Exception {
    try (HikariDataSource pool = bank.administratorPool(2)) {
      Replay replay = new Replay(bank, pool);
      long events = Replay.events(pool);
      for (String format : List.of("parquet", "ndjson")) {
        double _ = replay.bare() + of(pool, bank, format, events, _ -> {});
        double bare = replay.bare();
        Look sizes = format.equals("parquet") ? files -> tellSizes(files, report) : _ -> {};
        double exported = of(pool, bank, format, events, sizes);
        report.rate(
            "(f) export of the " + what + ", " + format, exported, bare, "events/s", ">= 0.5");
      }
    }
  }

  private static void tellSizes(Path files, Report report) throws SQLException {
    for (String type : List.of("deck.card-reviewed", "pasttest.question-answered")) {
      if (Files.exists(files.resolve("type=" + type))) {
        ParquetSize size = ParquetSize.of(files, type);
        report.figure("(f) Parquet of " + type, size.perEvent(), "bytes/event", "");
        report.figure(
            "(f) Parquet of " + type + ", random ids left out",
            size.perEventWithoutRandomIds(),
            "bytes/event",
            "<= 25");
      }
    }
  }

  /** Events/s, from the request to the end. */
  private static double of(
      DataSource administrator, Bank bank, String format, long events, Look look) throws Exception {
    Path directory = Files.createTempDirectory(Path.of("target"), "exports");
    ExportStore store = new ExportStore(directory, Duration.ofDays(1), 1L << 36, 1L << 27);
    try (Pool pool = pool(bank)) {
      long start = System.nanoTime();
      UUID export = ask(administrator, format, events);
      ExportRunner runner = new ExportRunner(pool.database(), store);
      runner.start();
      try {
        await(administrator, export);
        double seconds = (System.nanoTime() - start) / 1e9;
        look.at(directory.resolve(export.toString()));
        return events / seconds;
      } finally {
        runner.stop();
      }
    } finally {
      boolean _ = FileSystemUtils.deleteRecursively(directory);
    }
  }

  /** What is to be seen in an export's directory, before it is removed. */
  private interface Look {

    void at(Path files) throws SQLException;
  }

  private static Pool pool(Bank bank) {
    return Pool.open(
        PoolTier.WORKER,
        LoginSource.of(PoolTier.WORKER, bank.url(), bank.logins()),
        ConnectionBudget.STANDARD,
        new SimpleMeterRegistry());
  }

  private static UUID ask(DataSource administrator, String format, long events)
      throws SQLException {
    UUID id = UUID.randomUUID();
    try (Connection connection = administrator.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into operation.export (
                    id, format, after_position, until_position, requested_by)
                values (?, ?, 0, ?, gen_random_uuid())
                """)) {
      insert.setObject(1, id);
      insert.setString(2, format);
      insert.setLong(3, events);
      insert.executeUpdate();
    }
    return id;
  }

  private static void await(DataSource administrator, UUID export) throws Exception {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (!isOver(administrator, export)) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("The export does not end");
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private static boolean isOver(DataSource administrator, UUID export) throws SQLException {
    try (Connection connection = administrator.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select ended_at is not null, cause from operation.export where id = ?")) {
      select.setObject(1, export);
      try (ResultSet found = select.executeQuery()) {
        found.next();
        if (found.getString(2) != null) {
          throw new IllegalStateException("The export failed: " + found.getString(2));
        }
        return found.getBoolean(1);
      }
    }
  }
}
