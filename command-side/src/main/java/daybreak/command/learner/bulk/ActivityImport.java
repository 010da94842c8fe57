package daybreak.command.learner.bulk;

import daybreak.command.platform.CommandUnits;
import daybreak.schema.eventstore.EventStores;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the import of past activity. */
@Configuration(proxyBeanMethods = false)
public class ActivityImport {

  @Bean
  ActivityImportApi activityImportApi(CommandUnits units, EventStores stores, Clock clock) {
    return new ActivityImportApi(units, stores, clock);
  }
}
