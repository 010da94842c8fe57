package daybreak.schema.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.pool.HikariPool;
import daybreak.schema.process.VitalSchedule;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;

/**
 * The connections of one {@link PoolTier}: never more than its share, opened when they are needed
 * and closed when they are not, so that one process does not keep what another one needs; a bounded
 * wait for one; and every statement timed.
 */
public final class Pool implements AutoCloseable {

  private static final Duration VALIDATION = Duration.ofSeconds(1);

  /** The least that Hikari takes. It looks every half minute. */
  private static final Duration IDLE = Duration.ofSeconds(10);

  /** Until then a role's old settings last on. */
  private static final Duration LIFETIME = Duration.ofMinutes(10);

  /**
   * The server's own. Left to ask the first connection for it, Hikari would lose its way for good
   * where a pooler has no server at that moment.
   */
  private static final String ISOLATION = "TRANSACTION_READ_COMMITTED";

  private final Reconnecting server;
  private final HikariPool connections;
  private final ScheduledExecutorService upkeep;
  private final Database database;
  private final int limit;

  private Pool(
      Reconnecting server,
      HikariPool connections,
      ScheduledExecutorService upkeep,
      Database database,
      int limit) {
    this.server = server;
    this.connections = connections;
    this.upkeep = upkeep;
    this.database = database;
    this.limit = limit;
  }

  /**
   * Opens the tier's pool. It has connections as soon as the server gives them: whether it takes
   * the role is found out before.
   */
  public static Pool open(
      PoolTier tier, LoginSource source, ConnectionBudget budget, MeterRegistry meters) {
    Reconnecting server = new Reconnecting(tier.label(), source);
    ScheduledExecutorService upkeep = new VitalSchedule("pool-upkeep-" + tier.label());
    HikariConfig config = config(tier, budget);
    config.setDataSource(server);
    config.setMetricRegistry(meters);
    config.setScheduledExecutor(upkeep);
    config.validate();
    HikariPool connections = new HikariPool(config);
    DataSource patient = new PatientDataSource(connections, server);
    DataSource measured = StatementMetrics.measured(patient, tier.label(), meters);
    return new Pool(server, connections, upkeep, new Database(measured), budget.of(tier));
  }

  private static HikariConfig config(PoolTier tier, ConnectionBudget budget) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(tier.label());
    config.setMaximumPoolSize(budget.ofProcess(tier));
    config.setMinimumIdle(0);
    config.setIdleTimeout(IDLE.toMillis());
    config.setMaxLifetime(LIFETIME.toMillis());
    config.setKeepaliveTime(0);
    config.setValidationTimeout(VALIDATION.toMillis());
    config.setConnectionTimeout(Patience.WITHOUT_REQUEST.toMillis());
    config.setInitializationFailTimeout(-1);
    config.setTransactionIsolation(ISOLATION);
    return config;
  }

  /** The door to these connections. */
  public Database database() {
    return database;
  }

  /** How it is used now. */
  public PoolUse use() {
    return new PoolUse(
        connections.config.getPoolName(),
        connections.getActiveConnections(),
        connections.getThreadsAwaitingConnection(),
        limit);
  }

  @Override
  public void close() {
    server.close();
    try {
      connections.shutdown();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      upkeep.shutdownNow();
    }
  }
}
