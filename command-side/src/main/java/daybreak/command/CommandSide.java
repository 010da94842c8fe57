package daybreak.command;

import daybreak.command.content.ContentCommands;
import daybreak.command.deck.DeckCommands;
import daybreak.command.exports.ExportCommands;
import daybreak.command.http.Commands;
import daybreak.command.imports.activity.ActivityImport;
import daybreak.command.imports.bank.BankImport;
import daybreak.command.learner.LearnerCommands;
import daybreak.command.lesson.LessonCommands;
import daybreak.command.operation.OperationCommands;
import daybreak.command.pasttest.TestCommands;
import daybreak.command.plan.PlanCommands;
import daybreak.command.quiz.QuizCommands;
import daybreak.command.replay.ReplayCommands;
import daybreak.schema.command.CommandGateway;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The command side: aggregates on the event store and their commands over HTTP. Needs what {@link
 * CommandHandling} does.
 */
@Configuration(proxyBeanMethods = false)
@Import({
  CommandHandling.class,
  ContentCommands.class,
  LessonCommands.class,
  DeckCommands.class,
  LearnerCommands.class,
  TestCommands.class,
  QuizCommands.class,
  PlanCommands.class,
  OperationCommands.class,
  ExportCommands.class,
  ReplayCommands.class,
  BankImport.class,
  ActivityImport.class
})
public class CommandSide {

  /** When learners do things, in whole milliseconds, as clients and tables have it. */
  @Bean(defaultCandidate = false)
  Clock learnerClock(Clock clock) {
    return Clock.tick(clock, Duration.ofMillis(1));
  }

  @Bean
  Commands commands(CommandGateway gateway) {
    return new Commands(gateway);
  }
}
