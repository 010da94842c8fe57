package daybreak.command;

import daybreak.command.platform.ResultUpkeep;
import daybreak.schema.eventstore.EventStores;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What workers do for the command side: they forget the results of old idempotency keys. */
@Configuration(proxyBeanMethods = false)
public class CommandUpkeep {

  @Bean
  ResultUpkeep resultUpkeep(
      @Qualifier("workerEvents") EventStores workerEvents,
      Clock clock,
      @Value("${daybreak.idempotency.retention:7d}") Duration retention) {
    return new ResultUpkeep(workerEvents, clock, retention);
  }
}
