package daybreak.command;

import daybreak.command.content.ContentCommands;
import daybreak.command.content.References;
import daybreak.command.content.StudyMaterial;
import daybreak.command.content.bulk.BulkImport;
import daybreak.command.deck.DeckCommands;
import daybreak.command.learner.LearnerCommands;
import daybreak.command.learner.bulk.ActivityImport;
import daybreak.command.lesson.LessonCommands;
import daybreak.command.pasttest.TestCommands;
import daybreak.command.plan.PlanHandling;
import daybreak.command.plan.PlanOverHttp;
import daybreak.command.platform.Aggregates;
import daybreak.command.platform.Buses;
import daybreak.command.platform.CommandSender;
import daybreak.command.platform.CommandUnits;
import daybreak.command.platform.Commands;
import daybreak.command.quiz.QuizCommands;
import daybreak.schema.eventstore.EventStores;
import daybreak.schema.platform.OwnWrites;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.commandhandling.CommandBus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The command side: aggregates on the event store and their commands over HTTP. Needs the process's
 * {@link EventStores} and its {@link OwnWrites}.
 */
@Configuration(proxyBeanMethods = false)
@Import({
  ContentCommands.class,
  LessonCommands.class,
  DeckCommands.class,
  LearnerCommands.class,
  TestCommands.class,
  QuizCommands.class,
  PlanHandling.class,
  PlanOverHttp.class,
  BulkImport.class,
  ActivityImport.class
})
public class CommandSide {

  @Bean
  CommandBus commandBus() {
    return Buses.plain();
  }

  /** When learners do things, in whole milliseconds, as clients and tables have it. */
  @Bean(defaultCandidate = false)
  Clock learnerClock(Clock clock) {
    return Clock.tick(clock, Duration.ofMillis(1));
  }

  @Bean
  Aggregates aggregates(
      EventStores stores, CommandBus commandBus, References references, StudyMaterial material) {
    Aggregates aggregates = new Aggregates(stores.eventStore(), commandBus, references, material);
    ContentCommands.host(aggregates);
    LessonCommands.host(aggregates);
    DeckCommands.host(aggregates);
    LearnerCommands.host(aggregates);
    QuizCommands.host(aggregates);
    PlanHandling.host(aggregates);
    TestCommands.host(aggregates, material, stores);
    return aggregates;
  }

  @Bean
  CommandSender commandSender(Aggregates hosted, CommandBus commandBus, EventStores stores) {
    return new CommandSender(commandBus, stores);
  }

  @Bean
  Commands commands(CommandSender sender, EventStores stores, OwnWrites ownWrites) {
    return new Commands(sender, stores, ownWrites);
  }

  @Bean
  CommandUnits commandUnits(Aggregates hosted, OwnWrites ownWrites) {
    return new CommandUnits(hosted, ownWrites);
  }
}
