package daybreak.command.imports.bank;

import daybreak.command.gateway.CommandUnits;
import daybreak.command.imports.Imports;
import daybreak.schema.eventstore.EventStores;
import daybreak.schema.freshness.OwnWrites;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the import of whole banks. */
@Configuration(proxyBeanMethods = false)
public class BankImport {

  @Bean
  BankImportController importController(
      CommandUnits units, EventStores stores, OwnWrites ownWrites) {
    return new BankImportController(units, stores, new Imports(stores, ownWrites));
  }
}
