package daybreak.command.plan;

import daybreak.command.platform.Aggregates;
import daybreak.command.platform.Buses;
import daybreak.schema.eventstore.EventStores;
import daybreak.schema.plan.PlanCommands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hosts plans and rollovers, for every side of the house that sends them commands. */
@Configuration(proxyBeanMethods = false)
public class PlanHandling {

  /** Lets the commands of plans and rollovers be handled. */
  public static void host(Aggregates aggregates) {
    aggregates.host(DailyPlan.class);
    aggregates.host(Rollover.class);
  }

  @Bean
  PlanCommands planCommands(EventStores events) {
    return new SentPlanCommands(Buses.plain(), events);
  }
}
