package daybreak.schema.operation;

import daybreak.schema.event.Json;
import daybreak.schema.process.ProcessName;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.Pool;
import daybreak.schema.sql.Sample;
import daybreak.schema.sql.Sampler;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Shows every few seconds that this process lives, how its connections are used and how fast it
 * follows the log: whoever asks the cluster how it is asks any of its processes.
 */
public final class Heartbeat implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

  private final Database database;
  private final String tier;
  private final List<Pool> pools;
  private final FollowerRates rates;
  private final Sampler sampler;
  private @Nullable Sample beats;

  /**
   * @param database a door of a role that may write in {@code operation.process}
   * @param tier which sides of the house the process runs
   */
  public Heartbeat(Database database, String tier, List<Pool> pools, MeterRegistry meters) {
    this.database = database;
    this.tier = tier;
    this.pools = pools;
    this.rates = new FollowerRates(meters);
    this.sampler = new Sampler(meters);
  }

  @Override
  public synchronized void start() {
    if (beats == null) {
      beats = sampler.sample("process", this::beat);
    }
  }

  private void beat() {
    database
        .call(ProcessSql.RENEW)
        .bind("name", ProcessName.get())
        .bind("tier", tier)
        .bindJson("pools", json(pools.stream().map(Pool::use).toList()))
        .bindJson("rates", json(rates.next()))
        .update();
    database.call(ProcessSql.FORGET_DEAD).update();
  }

  private static String json(Object value) {
    return Json.mapper().writeValueAsString(value);
  }

  /** A process that ends by itself is gone at once; one that is killed, after a while. */
  @Override
  public synchronized void stop() {
    if (beats != null) {
      beats.close();
      beats = null;
      remove();
    }
  }

  private void remove() {
    try {
      database.call(ProcessSql.REMOVE).bind("name", ProcessName.get()).update();
    } catch (RuntimeException failure) {
      LOG.debug("This process is shown a while longer", failure);
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return beats != null;
  }
}
