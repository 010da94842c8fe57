package daybreak.command.learner.bulk;

import daybreak.command.platform.CommandUnits;
import daybreak.command.platform.bulk.Imports;
import daybreak.schema.eventstore.EventStores;
import daybreak.schema.platform.OwnWrites;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the import of past activity. */
@Configuration(proxyBeanMethods = false)
public class ActivityImport {

  @Bean
  ActivityImportApi activityImportApi(
      CommandUnits units, EventStores stores, Clock clock, OwnWrites ownWrites) {
    return new ActivityImportApi(units, stores, clock, new Imports(stores, ownWrites));
  }
}
