package daybreak.app.postgres;

import daybreak.app.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The database server: the one configured, or else an embedded one. */
@Configuration(proxyBeanMethods = false)
class DatabaseServers {

  @Bean
  static DatabaseServer databaseServer(Environment environment, Settings settings) {
    return environment.containsProperty("spring.datasource.url")
        ? GivenServer.of(environment, settings.postgres())
        : EmbeddedServer.start(settings.postgres().dataDir());
  }
}
