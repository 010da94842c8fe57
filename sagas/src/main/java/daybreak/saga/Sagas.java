package daybreak.saga;

import daybreak.saga.plan.Lanes;
import daybreak.schema.plan.PlanCommands;
import daybreak.schema.sql.Database;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a worker runs to have plans ready before they are asked for. */
@Configuration(proxyBeanMethods = false)
public class Sagas {

  @Bean
  Lanes lanes(
      @Qualifier("workerDatabase") Database database,
      PlanCommands commands,
      Clock clock,
      MeterRegistry meters) {
    return new Lanes(database, commands, clock, meters);
  }
}
