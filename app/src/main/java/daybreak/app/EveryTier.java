package daybreak.app;

import daybreak.app.postgres.Databases;
import daybreak.app.settings.Settings;
import daybreak.schema.eventstore.EventStores;
import daybreak.schema.eventstore.WakeUps;
import daybreak.schema.freshness.OwnWrites;
import daybreak.schema.operation.Heartbeat;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.Pool;
import daybreak.schema.sql.PoolTier;
import daybreak.schema.sql.PoolWatch;
import daybreak.schema.sql.Sampler;
import daybreak.schema.sql.StatementMetrics;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
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
  Sampler sampler(MeterRegistry meters) {
    return new Sampler(meters);
  }

  /** Time-outs that a pooler or a hand takes away would be missed when they are needed. */
  @Bean
  PoolWatch poolWatch(List<Pool> pools, Sampler sampler, MeterRegistry meters) {
    return PoolWatch.over(pools, sampler, meters);
  }

  @Bean
  MeterBinder statementsThatWereNeverSlow() {
    return meters -> StatementMetrics.announce(KnownStatements.names(), meters);
  }

  @Bean
  Pool systemPool(Databases databases) {
    return databases.open(PoolTier.SYSTEM);
  }

  @Bean
  Database systemDatabase(Pool systemPool) {
    return systemPool.database();
  }

  /** Who follows listens as well; who only answers has no pool for it. */
  @Bean
  WakeUps wakeUps(
      Database systemDatabase, @Qualifier("directPool") ObjectProvider<Pool> directPool) {
    Pool direct = directPool.getIfAvailable();
    return direct == null
        ? WakeUps.announcing(systemDatabase)
        : WakeUps.listening(direct.database().dataSource(), systemDatabase);
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

  /** Shown by whichever of its roles may write that. */
  @Bean
  Heartbeat heartbeat(
      Map<String, Database> doors, List<Pool> pools, Settings settings, MeterRegistry meters) {
    String tier = settings.tier().name().toLowerCase(Locale.ROOT);
    Database door = doors.get(settings.tier().answersHttp() ? "webDatabase" : "workerDatabase");
    return new Heartbeat(Objects.requireNonNull(door), tier, pools, meters);
  }

  /** What is told by commands and asked by reads. */
  @Bean
  OwnWrites ownWrites() {
    return new OwnWrites();
  }
}
