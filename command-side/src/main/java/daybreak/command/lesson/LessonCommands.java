package daybreak.command.lesson;

import daybreak.command.platform.Aggregates;
import daybreak.command.platform.Commands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hosts lessons and offers their commands. */
@Configuration(proxyBeanMethods = false)
public class LessonCommands {

  /** Lets the commands of lessons be handled. */
  public static void host(Aggregates aggregates) {
    aggregates.host(Lesson.class);
  }

  @Bean
  LessonApi lessonApi(Commands commands) {
    return new LessonApi(commands);
  }
}
