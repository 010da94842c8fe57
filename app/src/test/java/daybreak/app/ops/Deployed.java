package daybreak.app.ops;

import daybreak.app.http.EdgeSettings;
import daybreak.app.settings.Tier;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * A process as a file deploys it.
 *
 * @param name what it is called there
 * @param variables what it is told
 */
record Deployed(String name, Map<String, String> variables) {

  private static final String PHASE = "spring.lifecycle.timeout-per-shutdown-phase";

  String variable(String wanted) {
    return variables.getOrDefault(wanted, "");
  }

  /** The variables that tell it passwords of roles. */
  Set<String> passwords() {
    return variables.keySet().stream()
        .filter(name -> name.startsWith(Variables.PASSWORDS))
        .collect(Collectors.toSet());
  }

  Tier tier() {
    return Tier.chosenIn(settings());
  }

  /** How long its end may take: what it waits for its callers, and for two phases of work. */
  Duration end() {
    Binder settings = Binder.get(settings());
    Duration drain = settings.bindOrCreate("daybreak", EdgeSettings.class).drain();
    return drain.plus(settings.bind(PHASE, Duration.class).get().multipliedBy(2));
  }

  /** Its settings as the product reads them, which refuses a start that lacks some. */
  Environment settings() {
    SpringApplication application = new SpringApplication(Nothing.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setEnvironment(environment());
    try (ConfigurableApplicationContext context = application.run()) {
      return context.getEnvironment();
    }
  }

  private StandardEnvironment environment() {
    StandardEnvironment environment = new StandardEnvironment();
    String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
    environment
        .getPropertySources()
        .replace(name, new SystemEnvironmentPropertySource(name, new HashMap<>(variables)));
    return environment;
  }

  /** An application of which nothing but the settings is there. */
  static final class Nothing {}
}
