package daybreak.app;

import daybreak.app.postgres.Databases;
import daybreak.schema.eventstore.EventStores;
import daybreak.schema.eventstore.WakeUps;
import daybreak.schema.freshness.OwnWrites;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.Pool;
import daybreak.schema.sql.PoolTier;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;

/**
 * What every process has: time, the connections that append, and word of what other processes
 * append.
 */
@Configuration(proxyBeanMethods = false)
@Import(TierImports.class)
class EveryTier {

  @Bean
  @Profile("!local")
  Clock realTime() {
    return Clock.systemUTC();
  }

  @Bean
  Pool directPool(Databases databases) {
    Pool pool = databases.open(PoolTier.DIRECT);
    databases.checkBudget(pool.database());
    return pool;
  }

  @Bean
  WakeUps wakeUps(Pool directPool, Database systemDatabase) {
    return WakeUps.listening(directPool.database().dataSource(), systemDatabase);
  }

  @Bean
  Pool systemPool(Databases databases) {
    return databases.open(PoolTier.SYSTEM);
  }

  @Bean
  Database systemDatabase(Pool systemPool) {
    return systemPool.database();
  }

  /** A process of both tiers has two committers. */
  @Bean
  MeterBinder waitingAppends(List<EventStores> stores) {
    return meters ->
        Gauge.builder("event.store.commit.waiting", stores, EveryTier::waiting)
            .description("Appends that wait for the next commit")
            .strongReference(true)
            .register(meters);
  }

  private static int waiting(List<EventStores> stores) {
    return stores.stream().mapToInt(EventStores::waiting).sum();
  }

  /** What is told by commands and asked by reads. */
  @Bean
  OwnWrites ownWrites() {
    return new OwnWrites();
  }
}
