package daybreak.query.live;

import daybreak.schema.eventstore.LearnersEvents;
import daybreak.schema.sql.Database;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Those who listen in this process, of whom there is one room. */
@Configuration(proxyBeanMethods = false)
class LiveSide {

  @Bean
  LiveStreams liveStreams(@Qualifier("webDatabase") Database database) {
    return new LiveStreams(new LearnersEvents(database), new Naming(database), LiveBounds.STANDARD);
  }

  @Bean
  LiveMetrics liveMetrics(LiveStreams streams, MeterRegistry meters) {
    return new LiveMetrics(streams, meters);
  }
}
