package daybreak.schema.sql;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.vertx.sqlclient.Row;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * How full a pooler's pools are, as its console tells the worker's role. Where no pooler lies on
 * the way, there is nothing to show.
 */
public final class PoolerConsole {

  private static final Set<PoolTier> POOLED =
      Set.of(PoolTier.WEB, PoolTier.WORKER, PoolTier.SYSTEM);

  /** No statement of a server: the console knows a few words and nothing before them. */
  private static final String SHOW_POOLS = "show pools";

  private final LoginSource pooled;
  private final ConsoleDoor console;
  private volatile @Nullable Route route;
  private volatile Map<PoolTier, PoolerPool> seen = Map.of();

  private PoolerConsole(LoginSource pooled) {
    this.pooled = pooled;
    this.console = pooled.console();
  }

  /**
   * Gauges that are brought up to date until the sample is closed.
   *
   * @param pooled where the connections of a role come from that may ask the console
   */
  public static Sample shown(LoginSource pooled, Sampler sampler, MeterRegistry meters) {
    PoolerConsole pooler = new PoolerConsole(pooled);
    POOLED.forEach(tier -> pooler.show(tier, meters));
    return sampler.sample("pooler", pooler::look, pooler.console::close);
  }

  private void show(PoolTier tier, MeterRegistry meters) {
    clients("active", tier, PoolerPool::active, meters);
    clients("waiting", tier, PoolerPool::waiting, meters);
    Gauge.builder("pooler.servers", () -> shown(tier, PoolerPool::servers))
        .description("Connections of a pooler's pool to the server")
        .tag("pool", tier.label())
        .register(meters);
    TimeGauge.builder(
            "pooler.wait", () -> shown(tier, PoolerPool::waitMicros), TimeUnit.MICROSECONDS)
        .description("How long the first client in a pooler's queue has waited")
        .tag("pool", tier.label())
        .register(meters);
  }

  private void clients(
      String state, PoolTier tier, ToDoubleFunction<PoolerPool> figure, MeterRegistry meters) {
    Gauge.builder("pooler.clients", () -> shown(tier, figure))
        .description("Clients of a pooler that have a connection to the server, or wait for one")
        .tags("pool", tier.label(), "state", state)
        .register(meters);
  }

  private double shown(PoolTier tier, ToDoubleFunction<PoolerPool> figure) {
    PoolerPool pool = seen.get(tier);
    return pool == null ? Double.NaN : figure.applyAsDouble(pool);
  }

  private void look() {
    if (route() != Route.STRAIGHT) {
      seen = pools();
    }
  }

  /** It never changes while a process lives. */
  private Route route() {
    Route found = route;
    if (found == null) {
      found = Route.of(pooled);
      route = found;
    }
    return found;
  }

  private Map<PoolTier, PoolerPool> pools() {
    try {
      return pools(console.ask(SHOW_POOLS));
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("The pooler's console: " + e.getMessage(), e);
    }
  }

  /** One pooler may lead to several databases. */
  private static Map<PoolTier, PoolerPool> pools(Iterable<Row> rows) {
    Map<PoolTier, PoolerPool> pools = new EnumMap<>(PoolTier.class);
    POOLED.forEach(tier -> pools.put(tier, PoolerPool.UNUSED));
    for (Row row : rows) {
      String user = row.getString("user");
      PoolerPool pool = PoolerPool.of(row);
      POOLED.stream()
          .filter(tier -> tier.role().roleName().equals(user))
          .forEach(tier -> pools.merge(tier, pool, PoolerPool::plus));
    }
    return pools;
  }
}
