package daybreak.command.quiz;

import daybreak.command.platform.Aggregates;
import org.springframework.context.annotation.Configuration;

/** Hosts quizzes and offers their commands. */
@Configuration(proxyBeanMethods = false)
public class QuizCommands {

  /** Lets the commands of quizzes be handled. */
  public static void host(Aggregates aggregates) {
    aggregates.host(Quiz.class);
  }
}
