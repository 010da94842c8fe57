package daybreak.command.lesson;

import daybreak.command.gateway.Aggregates;
import daybreak.command.http.Commands;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hosts lessons and learners' progress through them, and offers their commands. */
@Configuration(proxyBeanMethods = false)
public class LessonCommands {

  /** Lets the commands of lessons and of progress through them be handled. */
  public static void host(Aggregates aggregates) {
    aggregates.host(Lesson.class);
    aggregates.host(LessonProgress.class);
  }

  @Bean
  LessonCommandController lessonController(Commands commands) {
    return new LessonCommandController(commands);
  }

  @Bean
  ProgressCommandController progressController(
      Commands commands, @Qualifier("learnerClock") Clock clock) {
    return new ProgressCommandController(commands, clock);
  }
}
