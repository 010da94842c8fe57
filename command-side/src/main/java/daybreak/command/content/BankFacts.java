package daybreak.command.content;

import daybreak.schema.eventstore.EventStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What aggregates may know of the bank beside themselves. */
@Configuration(proxyBeanMethods = false)
public class BankFacts {

  @Bean
  References references(EventStores stores) {
    return new StoredReferences(stores);
  }

  @Bean
  StudyMaterial studyMaterial(EventStores stores) {
    return new StoredMaterial(stores.streams());
  }
}
