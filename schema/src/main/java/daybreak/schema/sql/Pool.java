package daybreak.schema.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import daybreak.schema.process.VitalSchedule;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;

/**
 * The connections of one {@link PoolTier}: never more than its share, a bounded wait for one, and
 * every statement timed.
 */
public final class Pool implements AutoCloseable {

  /**
   * Past this the answer is 503, never another backend; below PgBouncer's and a client's patience.
   */
  private static final long LONGEST_WAIT_MILLIS = 2_500;

  private static final long VALIDATION_MILLIS = 1_000;
  private static final int KEPT_WHEN_IDLE = 1;

  private final HikariDataSource connections;
  private final ScheduledExecutorService upkeep;
  private final Database database;

  private Pool(HikariDataSource connections, ScheduledExecutorService upkeep, Database database) {
    this.connections = connections;
    this.upkeep = upkeep;
    this.database = database;
  }

  /**
   * Opens the tier's pool. It has connections as soon as the server gives them: whether it takes
   * the role is found out before.
   */
  public static Pool open(
      PoolTier tier, LoginSource source, ConnectionBudget budget, MeterRegistry meters) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(tier.label());
    config.setDataSource(source);
    config.setMaximumPoolSize(budget.ofProcess(tier));
    config.setMinimumIdle(KEPT_WHEN_IDLE);
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(LONGEST_WAIT_MILLIS);
    config.setValidationTimeout(VALIDATION_MILLIS);
    config.setMetricRegistry(meters);
    ScheduledExecutorService upkeep = new VitalSchedule("pool-upkeep-" + tier.label());
    config.setScheduledExecutor(upkeep);
    HikariDataSource connections = new HikariDataSource(config);
    DataSource measured = StatementMetrics.measured(connections, tier.label(), meters);
    return new Pool(connections, upkeep, new Database(measured));
  }

  /** The door to these connections. */
  public Database database() {
    return database;
  }

  @Override
  public void close() {
    connections.close();
    upkeep.shutdownNow();
  }
}
