package daybreak.load.bench;

import daybreak.schema.eventstore.EventStores;
import daybreak.schema.eventstore.WakeUps;
import daybreak.schema.exports.ExportStore;
import daybreak.schema.following.WorkerEnvironment;
import daybreak.schema.freshness.Freshness;
import daybreak.schema.freshness.OwnWrites;
import daybreak.schema.sql.ConnectionBudget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.LoginSource;
import daybreak.schema.sql.Pool;
import daybreak.schema.sql.PoolTier;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Some of Daybreak's modules in this process, with the product's pools, and without HTTP. */
final class Modules implements AutoCloseable {

  private final Map<PoolTier, Pool> pools = new EnumMap<>(PoolTier.class);
  private final WakeUps wakeUps;
  private final EventStores stores;
  private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();

  /** Assembles the configurations on a database. */
  Modules(BenchServer.Bank database, Class<?>... configurations) {
    MeterRegistry meters = new SimpleMeterRegistry();
    for (PoolTier tier : PoolTier.values()) {
      pools.put(
          tier,
          Pool.open(
              tier,
              LoginSource.of(tier, database.url(), database.logins()),
              ConnectionBudget.STANDARD,
              meters));
    }
    wakeUps = WakeUps.listening(door(PoolTier.DIRECT).dataSource(), door(PoolTier.SYSTEM));
    stores =
        EventStores.open(
            door(PoolTier.WORKER), door(PoolTier.SYSTEM), wakeUps, Clock.systemUTC(), meters);
    beans.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
    beans.registerBean(EventStores.class, () -> stores);
    var ownWrites = new OwnWrites();
    beans.registerBean(OwnWrites.class, () -> ownWrites);
    beans.registerBean(Freshness.class, () -> new Freshness(door(PoolTier.WEB), ownWrites));
    beans.registerBean("webDatabase", Database.class, () -> door(PoolTier.WEB));
    beans.registerBean("workerDatabase", Database.class, () -> door(PoolTier.WORKER));
    beans.registerBean(
        WorkerEnvironment.class,
        () -> new WorkerEnvironment(door(PoolTier.WORKER), Clock.systemUTC(), meters));
    beans.registerBean(
        ExportStore.class, () -> new ExportStore(null, Duration.ofDays(1), 1L << 34, 1L << 27));
    beans.registerBean(Clock.class, Clock::systemUTC);
    beans.registerBean(MeterRegistry.class, () -> meters);
    beans.register(configurations);
    beans.refresh();
  }

  EventStores stores() {
    return stores;
  }

  <T> T bean(Class<T> type) {
    return beans.getBean(type);
  }

  @Override
  public void close() {
    beans.close();
    stores.close();
    wakeUps.close();
    pools.values().forEach(Pool::close);
  }

  private Database door(PoolTier tier) {
    return Objects.requireNonNull(pools.get(tier)).database();
  }
}
