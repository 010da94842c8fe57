package daybreak.command.learner;

import daybreak.command.gateway.Aggregates;
import daybreak.command.http.Commands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hosts learners and offers their commands. */
@Configuration(proxyBeanMethods = false)
public class LearnerCommands {

  /** Lets the commands of learners be handled. */
  public static void host(Aggregates aggregates) {
    aggregates.host(Learner.class);
  }

  @Bean
  LearnerCommandController learnerController(Commands commands) {
    return new LearnerCommandController(commands);
  }
}
