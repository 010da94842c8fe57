package daybreak.saga;

import daybreak.saga.plan.Deadlines;
import daybreak.saga.plan.Lanes;
import daybreak.saga.plan.Rollovers;
import daybreak.schema.command.CommandGateway;
import daybreak.schema.eventstore.EventStores;
import daybreak.schema.following.Follower;
import daybreak.schema.following.Standstill;
import daybreak.schema.following.WorkerEnvironment;
import daybreak.schema.sql.Database;
import daybreak.schema.upkeep.ClusterScheduler;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a worker runs to have plans ready before they are asked for. */
@Configuration(proxyBeanMethods = false)
public class Sagas {

  @Bean
  Lanes lanes(
      @Qualifier("workerDatabase") Database database,
      CommandGateway commands,
      Clock clock,
      MeterRegistry meters) {
    return new Lanes(database, commands, clock, meters);
  }

  @Bean
  Deadlines deadlines(@Value("${daybreak.preparation.enabled:true}") boolean enabled) {
    return new Deadlines(enabled);
  }

  @Bean
  Rollovers rollovers(
      @Qualifier("workerDatabase") Database database,
      EventStores events,
      CommandGateway commands,
      Clock clock,
      MeterRegistry meters,
      @Value("${daybreak.preparation.lead:PT60M}") Duration lead,
      Deadlines deadlines,
      ClusterScheduler scheduler) {
    var environment = new WorkerEnvironment(database, clock, meters);
    return new Rollovers(environment, events, commands, lead, deadlines, scheduler.scheduler());
  }

  @Bean
  Follower rolloverFollower(Rollovers rollovers) {
    return rollovers.follower();
  }

  @Bean
  Standstill rolloverStandstill(Rollovers rollovers) {
    return rollovers.standstill();
  }
}
