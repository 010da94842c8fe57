package daybreak.command.content.bulk;

import daybreak.command.platform.CommandUnits;
import daybreak.command.platform.bulk.Imports;
import daybreak.schema.eventstore.EventStores;
import daybreak.schema.platform.OwnWrites;
import daybreak.schema.sql.Database;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the import of whole banks. */
@Configuration(proxyBeanMethods = false)
public class BulkImport {

  @Bean
  ImportApi importApi(
      CommandUnits units,
      EventStores stores,
      @Qualifier("webDatabase") Database database,
      OwnWrites ownWrites) {
    return new ImportApi(units, stores, database, new Imports(stores, ownWrites));
  }
}
