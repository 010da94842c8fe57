package daybreak.command.content.bulk;

import daybreak.command.platform.Aggregates;
import daybreak.schema.eventstore.EventStores;
import daybreak.schema.sql.Database;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the import of whole banks. */
@Configuration(proxyBeanMethods = false)
public class BulkImport {

  @Bean
  ImportApi importApi(
      Aggregates aggregates, EventStores stores, @Qualifier("webDatabase") Database database) {
    return new ImportApi(aggregates, stores, database);
  }
}
