package daybreak.app.settings;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.AbstractEnvironment;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/**
 * The choice of the profile {@code local} where nothing of a deployment is set, and what that
 * profile sets in turn; made once all settings are read. It signs tokens for whoever asks, so it
 * listens on this machine only, unless an address is set.
 */
final class LocalByDefault implements EnvironmentPostProcessor, Ordered {

  private static final String LOOPBACK = "127.0.0.1";

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (!isProfileChosen(environment) && !new DeploymentSettings(environment).areBegun()) {
      environment.addActiveProfile("local");
    }
    environment.getPropertySources().addLast(new MapPropertySource("local", defaults(environment)));
  }

  private static boolean isProfileChosen(ConfigurableEnvironment environment) {
    return environment.getActiveProfiles().length > 0
        || !Arrays.equals(
            environment.getDefaultProfiles(),
            new String[] {AbstractEnvironment.RESERVED_DEFAULT_PROFILE_NAME});
  }

  private static Map<String, Object> defaults(ConfigurableEnvironment environment) {
    boolean local = environment.acceptsProfiles(Profiles.of("local"));
    Map<String, Object> defaults = new HashMap<>();
    defaults.put("springdoc.swagger-ui.enabled", local);
    if (local) {
      defaults.put("server.address", LOOPBACK);
      defaults.put("daybreak.drain", "0s");
      if (hasManagementPort(environment)) {
        defaults.put("management.server.address", LOOPBACK);
      }
    }
    return defaults;
  }

  /** Where the port is the server's own, Boot refuses an address of its own. */
  private static boolean hasManagementPort(ConfigurableEnvironment environment) {
    String port = environment.getProperty("management.server.port", "");
    return !port.isBlank() && !port.equals(environment.getProperty("server.port", "8080"));
  }

  @Override
  public int getOrder() {
    return ConfigDataEnvironmentPostProcessor.ORDER + 1;
  }
}
