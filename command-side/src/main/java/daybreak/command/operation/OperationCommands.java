package daybreak.command.operation;

import daybreak.schema.sql.Database;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers what operators may have done. */
@Configuration(proxyBeanMethods = false)
public class OperationCommands {

  @Bean
  MendingDesk mendingDesk(@Qualifier("webDatabase") Database database) {
    return new MendingDesk(database);
  }

  @Bean
  DeadLetterCommandController deadLetterController(MendingDesk desk) {
    return new DeadLetterCommandController(desk);
  }

  @Bean
  ParkedPlanCommandController parkedPlanController(MendingDesk desk) {
    return new ParkedPlanCommandController(desk);
  }
}
