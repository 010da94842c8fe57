package daybreak.command.pasttest;

import daybreak.command.content.BankFacts;
import daybreak.command.gateway.Aggregates;
import daybreak.command.http.Commands;
import daybreak.schema.eventstore.EventStores;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hosts tests and offers their commands. */
@Configuration(proxyBeanMethods = false)
public class TestCommands {

  /** Lets the commands of tests be handled. */
  public static void host(Aggregates aggregates, BankFacts bank, EventStores stores) {
    aggregates.host(TakenTest.class, new Questions(bank, stores.streams()));
  }

  @Bean
  TestCommandController testController(Commands commands, @Qualifier("learnerClock") Clock clock) {
    return new TestCommandController(commands, clock);
  }
}
