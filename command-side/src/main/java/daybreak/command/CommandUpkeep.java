package daybreak.command;

import daybreak.command.gateway.ResultUpkeep;
import daybreak.schema.eventstore.EventStores;
import daybreak.schema.upkeep.Recurring;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * What workers do for the command side: they send commands of plans, and forget the results of old
 * idempotency keys.
 */
@Configuration(proxyBeanMethods = false)
@Import(CommandHandling.class)
public class CommandUpkeep {

  @Bean
  Recurring<?> resultUpkeep(
      @Qualifier("workerEvents") EventStores workerEvents,
      Clock clock,
      @Value("${daybreak.idempotency.retention:7d}") Duration retention) {
    return new ResultUpkeep(workerEvents, clock, retention).recurring();
  }
}
