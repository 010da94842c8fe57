package daybreak.app;

import daybreak.app.postgres.Databases;
import daybreak.command.CommandSide;
import daybreak.query.QuerySide;
import daybreak.schema.eventstore.EventStores;
import daybreak.schema.eventstore.WakeUps;
import daybreak.schema.freshness.Freshness;
import daybreak.schema.freshness.OwnWrites;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.Pool;
import daybreak.schema.sql.PoolTier;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Answers commands and queries; not found by the scan, {@link TierImports} brings it in. */
@Import({CommandSide.class, QuerySide.class})
class WebTier {

  @Bean
  Pool webPool(Databases databases) {
    return databases.open(PoolTier.WEB);
  }

  @Bean
  Database webDatabase(Pool webPool) {
    return webPool.database();
  }

  /** One for all who wait in this process. */
  @Bean
  Freshness freshness(Database webDatabase, OwnWrites ownWrites) {
    return new Freshness(webDatabase, ownWrites);
  }

  @Bean
  EventStores webEvents(
      Database webDatabase,
      Database systemDatabase,
      WakeUps wakeUps,
      Clock clock,
      MeterRegistry meters) {
    return EventStores.open(webDatabase, systemDatabase, wakeUps, clock, meters);
  }
}
