package daybreak.command;

import daybreak.command.content.BankFacts;
import daybreak.command.content.ContentCommands;
import daybreak.command.deck.DeckCommands;
import daybreak.command.gateway.Aggregates;
import daybreak.command.gateway.CommandUnits;
import daybreak.command.gateway.DaybreakCommandGateway;
import daybreak.command.gateway.UnitBus;
import daybreak.command.learner.LearnerCommands;
import daybreak.command.lesson.LessonCommands;
import daybreak.command.pasttest.TestCommands;
import daybreak.command.plan.PlanCommands;
import daybreak.command.quiz.QuizCommands;
import daybreak.schema.eventstore.EventStores;
import daybreak.schema.freshness.OwnWrites;
import org.axonframework.commandhandling.CommandBus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The aggregates on their bus, and the one way in to them. Needs the process's {@link EventStores}
 * and its {@link OwnWrites}.
 */
@Configuration(proxyBeanMethods = false)
class CommandHandling {

  @Bean
  CommandBus commandBus() {
    return new UnitBus();
  }

  @Bean
  BankFacts bankFacts(EventStores stores) {
    return BankFacts.in(stores);
  }

  @Bean
  Aggregates aggregates(EventStores stores, CommandBus commandBus, BankFacts bank) {
    Aggregates aggregates = new Aggregates(stores.eventStore(), commandBus, bank);
    ContentCommands.host(aggregates);
    LessonCommands.host(aggregates);
    DeckCommands.host(aggregates);
    LearnerCommands.host(aggregates);
    QuizCommands.host(aggregates);
    PlanCommands.host(aggregates);
    TestCommands.host(aggregates, bank, stores);
    return aggregates;
  }

  @Bean
  CommandUnits commandUnits(
      Aggregates hosted, CommandBus commandBus, EventStores stores, OwnWrites ownWrites) {
    return new CommandUnits(commandBus, stores, ownWrites);
  }

  @Bean
  DaybreakCommandGateway commandGateway(CommandUnits units, EventStores stores) {
    return new DaybreakCommandGateway(units, stores);
  }
}
