package daybreak.app.settings;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * The refusal to start outside the profile {@code local} with settings missing, or inside it with
 * others' tokens, before anything is opened. It comes later than {@link LocalByDefault}, once there
 * is a log to say so in.
 */
final class CompleteOrLocal
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Logger log = LoggerFactory.getLogger(CompleteOrLocal.class);

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Environment environment = context.getEnvironment();
    if (DeploymentSettings.areNotNeededIn(environment)) {
      return;
    }
    if (environment.acceptsProfiles(Profiles.of("local"))) {
      refuseSigners(new DeploymentSettings(environment));
      log.info("Daybreak starts in the profile local.");
    } else {
      refuse(new DeploymentSettings(environment).missing());
      log.info("Daybreak starts.");
    }
  }

  /** Whoever asks gets a token in the profile local, of any role. */
  private static void refuseSigners(DeploymentSettings settings) {
    if (settings.nameSigners()) {
      throw new Misconfigured(
          "The profile local signs tokens for whoever asks, and it is said whose tokens are taken.",
          "Take the profile local away, or what is said of tokens.");
    }
  }

  private static void refuse(List<String> missing) {
    if (!missing.isEmpty()) {
      throw new Misconfigured(
          String.join("\n", missing),
          "Set what is missing. For an embedded server and tokens of your own, start with nothing"
              + " set, or with --spring.profiles.active=local.");
    }
  }
}
