package daybreak.app.postgres;

import daybreak.app.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The database server: the one configured, or else an embedded one. */
@Configuration(proxyBeanMethods = false)
class DatabaseServers {

  @Bean
  DatabaseServer databaseServer(Environment environment, Settings settings) {
    return environment.containsProperty("spring.datasource.url")
        ? given(environment)
        : EmbeddedServer.start(settings.postgres().dataDir());
  }

  private static GivenServer given(Environment environment) {
    return new GivenServer(
        environment.getRequiredProperty("spring.datasource.url"),
        environment.getProperty("spring.datasource.username", "postgres"),
        environment.getProperty("spring.datasource.password"));
  }
}
