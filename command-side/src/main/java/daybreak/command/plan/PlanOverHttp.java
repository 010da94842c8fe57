package daybreak.command.plan;

import daybreak.command.platform.Commands;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the commands of learners' plans. */
@Configuration(proxyBeanMethods = false)
public class PlanOverHttp {

  @Bean
  PlanApi planApi(Commands commands, @Qualifier("learnerClock") Clock clock) {
    return new PlanApi(commands, clock);
  }
}
