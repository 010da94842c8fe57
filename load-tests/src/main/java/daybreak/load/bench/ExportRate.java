package daybreak.load.bench;

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
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** An export of the whole log by a worker that does nothing else. */
final class ExportRate {

  private static final Duration LIMIT = Duration.ofMinutes(20);

  private ExportRate() {}

  /** Events/s, from the request to the end. */
  static double of(Bank bank, String format, long events) throws Exception {
    Path directory = Files.createTempDirectory(Path.of("target"), "exports");
    ExportStore store = new ExportStore(directory, Duration.ZERO, 1L << 36, 1L << 27);
    try (Pool pool = pool(bank);
        var administrator = bank.administratorPool(1)) {
      long start = System.nanoTime();
      UUID export = ask(administrator, format, events);
      ExportRunner runner = new ExportRunner(pool.database(), store);
      runner.start();
      try {
        await(administrator, export);
        return events * 1e9 / (System.nanoTime() - start);
      } finally {
        runner.stop();
      }
    }
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

  /** It is gone as soon as a worker finds that it has expired. */
  private static boolean isOver(DataSource administrator, UUID export) throws SQLException {
    try (Connection connection = administrator.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select ended_at is not null, cause from operation.export where id = ?")) {
      select.setObject(1, export);
      try (ResultSet found = select.executeQuery()) {
        boolean isThere = found.next();
        if (isThere && found.getString(2) != null) {
          throw new IllegalStateException("The export failed: " + found.getString(2));
        }
        return !isThere || found.getBoolean(1);
      }
    }
  }
}
