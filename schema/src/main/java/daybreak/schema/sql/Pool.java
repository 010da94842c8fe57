package daybreak.schema.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.pool.HikariPool;
import daybreak.schema.process.VitalSchedule;
import io.micrometer.core.instrument.Gauge;
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

  /** The name of the gauge of the cluster's share. */
  static final String LIMIT = "db.connections.limit";

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
  private final Share share;

  private Pool(
      Reconnecting server,
      HikariPool connections,
      ScheduledExecutorService upkeep,
      Database database,
      Share share) {
    this.server = server;
    this.connections = connections;
    this.upkeep = upkeep;
    this.database = database;
    this.share = share;
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
    Share share = new Share(tier, budget.of(tier));
    share.show(meters);
    return new Pool(
        server, connections, upkeep, Database.measured(patient, tier.label(), meters), share);
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

  /** Whose connections they are. */
  PoolTier tier() {
    return share.tier;
  }

  /** How it is used now. */
  public PoolUse use() {
    return new PoolUse(
        share.tier.label(),
        connections.getActiveConnections(),
        connections.getThreadsAwaitingConnection(),
        share.connections);
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

  /** What a tier may have in the whole cluster, beside which its use in all processes is held. */
  private record Share(PoolTier tier, int connections) {

    void show(MeterRegistry meters) {
      Gauge.builder(LIMIT, () -> connections)
          .description("Connections that the pools of all processes may have together")
          .tag("pool", tier.label())
          .register(meters);
    }
  }
}
