package daybreak.command.plan;

import daybreak.command.gateway.Aggregates;
import daybreak.command.http.Commands;
import daybreak.schema.eventstore.EventStores;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hosts plans and rollovers, and offers the commands of learners' plans. */
@Configuration(proxyBeanMethods = false)
public class PlanCommands {

  /** Lets the commands of plans and rollovers be handled. */
  public static void host(Aggregates aggregates) {
    aggregates.host(DailyPlan.class);
    aggregates.host(Rollover.class);
  }

  @Bean
  PlanCommandController planController(
      Commands commands, EventStores stores, @Qualifier("learnerClock") Clock clock) {
    return new PlanCommandController(commands, new Today(stores.streams()), clock);
  }
}
