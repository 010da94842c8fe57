package daybreak.app;

import daybreak.app.postgres.Databases;
import daybreak.command.CommandUpkeep;
import daybreak.projection.Projections;
import daybreak.projection.platform.ReleaseFolds;
import daybreak.saga.Sagas;
import daybreak.saga.plan.Deadlines;
import daybreak.schema.content.SearchLanguage;
import daybreak.schema.eventstore.EventStores;
import daybreak.schema.eventstore.WakeUps;
import daybreak.schema.following.WorkerEnvironment;
import daybreak.schema.operation.Mender;
import daybreak.schema.operation.MendingRunner;
import daybreak.schema.replay.ReplayPace;
import daybreak.schema.replay.ReplayRunner;
import daybreak.schema.replay.ReplaySettings;
import daybreak.schema.sql.Backends;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.Pool;
import daybreak.schema.sql.PoolTier;
import daybreak.schema.sql.PoolerConsole;
import daybreak.schema.sql.Sample;
import daybreak.schema.sql.Sampler;
import daybreak.schema.upkeep.ClusterScheduler;
import daybreak.schema.upkeep.Recurring;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Import;
import org.springframework.util.unit.DataSize;

/** Follows the events; not found by the scan, {@link TierImports} brings it in. */
@Import({Projections.class, Sagas.class, CommandUpkeep.class})
class WorkerTier {

  @Bean
  Pool workerPool(Databases databases) {
    return databases.open(PoolTier.WORKER);
  }

  /** Listens: no transaction pooler can carry that. */
  @Bean
  Pool directPool(Databases databases) {
    return databases.open(PoolTier.DIRECT);
  }

  @Bean
  Database workerDatabase(Pool workerPool) {
    return workerPool.database();
  }

  @Bean
  WorkerEnvironment workerEnvironment(Database workerDatabase, Clock clock, MeterRegistry meters) {
    return new WorkerEnvironment(workerDatabase, clock, meters);
  }

  @Bean
  Sample backends(Database workerDatabase, Sampler sampler, MeterRegistry meters) {
    return Backends.shown(workerDatabase, sampler, meters);
  }

  @Bean
  Sample poolerConsole(Databases databases, Sampler sampler, MeterRegistry meters) {
    return PoolerConsole.shown(databases.source(PoolTier.WORKER), sampler, meters);
  }

  /** In one process with the web tier, that one's is meant where none is named. */
  @Bean
  @Fallback
  EventStores workerEvents(
      Database workerDatabase,
      Database systemDatabase,
      WakeUps wakeUps,
      Clock clock,
      MeterRegistry meters) {
    return EventStores.open(workerDatabase, systemDatabase, wakeUps, clock, meters);
  }

  @Bean
  MeterBinder listening(WakeUps wakeUps) {
    return meters ->
        Gauge.builder("event.store.listening", wakeUps, told -> told.isLooking() ? 0 : 1)
            .description(
                "0 while what follows here looks for others' appends, since nobody tells it")
            .strongReference(true)
            .register(meters);
  }

  @Bean
  ClusterScheduler clusterScheduler(
      Database workerDatabase, Clock clock, List<Recurring<?>> recurring, Deadlines deadlines) {
    return ClusterScheduler.of(workerDatabase, clock, recurring, deadlines.tasks());
  }

  /** Does what operators ask a web process for. */
  @Bean
  MendingRunner mendingRunner(Database workerDatabase, List<Mender> menders) {
    return new MendingRunner(workerDatabase, menders);
  }

  /** What is played again works at length, so it takes connections of its own. */
  @Bean
  Pool replayPool(Databases databases) {
    return databases.open(PoolTier.REPLAY);
  }

  /** Plays the log again for who asks a web process for it. */
  @Bean
  ReplayRunner replayRunner(
      Database workerDatabase,
      @Qualifier("replayPool") Pool replayPool,
      ReplaySettings settings,
      Clock clock,
      @Value("${daybreak.content.search-language:simple}") String language) {
    Database door = replayPool.database();
    SearchLanguage words = new SearchLanguage(language);
    return new ReplayRunner(
        workerDatabase,
        door,
        List.of(Projections.content(door, words), Projections.learner(door, words)),
        ReleaseFolds.fingerprint(),
        settings,
        clock);
  }

  @Bean
  ReplaySettings replaySettings(
      @Value("${daybreak.replay.memory:512MB}") DataSize memory,
      @Value("${daybreak.replay.pace:paced}") ReplayPace pace,
      @Value("${daybreak.replay.keep:24h}") Duration keep,
      @Value("${daybreak.replay.quota:50GB}") DataSize quota) {
    return new ReplaySettings(memory.toBytes(), pace, keep, quota.toBytes());
  }

  @Bean
  UpkeepLifecycle upkeepLifecycle(ClusterScheduler scheduler) {
    return new UpkeepLifecycle(scheduler);
  }
}
