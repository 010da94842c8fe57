package daybreak.command.imports.activity;

import daybreak.command.gateway.CommandUnits;
import daybreak.command.imports.Imports;
import daybreak.schema.eventstore.EventStores;
import daybreak.schema.freshness.OwnWrites;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the import of past activity. */
@Configuration(proxyBeanMethods = false)
public class ActivityImport {

  @Bean
  ActivityImportController activityImportController(
      CommandUnits units, EventStores stores, Clock clock, OwnWrites ownWrites) {
    return new ActivityImportController(units, stores, clock, new Imports(stores, ownWrites));
  }
}
