package daybreak.command.replay;

import daybreak.schema.sql.Database;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers what may be done about replays. */
@Configuration(proxyBeanMethods = false)
public class ReplayCommands {

  @Bean
  ReplayDesk replayDesk(@Qualifier("webDatabase") Database database, Clock clock) {
    return new ReplayDesk(database, clock);
  }

  @Bean
  ReplayCommandController replayCommandController(ReplayDesk desk) {
    return new ReplayCommandController(desk);
  }
}
