package daybreak.app;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/**
 * No datasource configured means the profile {@code local}; looked at once all settings are read.
 */
final class LocalByDefault implements EnvironmentPostProcessor, Ordered {

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (!environment.containsProperty("spring.datasource.url")) {
      environment.addActiveProfile("local");
    }
    boolean local = environment.acceptsProfiles(Profiles.of("local"));
    environment
        .getPropertySources()
        .addLast(new MapPropertySource("local", Map.of("springdoc.swagger-ui.enabled", local)));
  }

  @Override
  public int getOrder() {
    return ConfigDataEnvironmentPostProcessor.ORDER + 1;
  }
}
