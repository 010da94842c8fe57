package daybreak.command.exports;

import daybreak.schema.exports.ExportStore;
import daybreak.schema.sql.Database;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers exports. */
@Configuration(proxyBeanMethods = false)
public class ExportCommands {

  @Bean
  ExportCommandController exportController(
      @Qualifier("webDatabase") Database database, ExportStore store, Clock clock) {
    return new ExportCommandController(new ExportRequests(database, store, clock));
  }
}
