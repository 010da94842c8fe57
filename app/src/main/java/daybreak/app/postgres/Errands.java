package daybreak.app.postgres;

import daybreak.app.settings.Migrate;
import daybreak.app.settings.Misconfigured;
import daybreak.app.settings.Settings;
import java.util.List;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * What the application is started for when it is not to serve: to migrate, or to print a text. It
 * is done before anything else is started, and then the run is given up.
 */
final class Errands implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final String PRINT = "daybreak.print";

  private static final List<Printed> PRINTED =
      List.of(new PrintedPoolerFile(), new PrintedPoolerUsers());

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Environment environment = context.getEnvironment();
    String asked = environment.getProperty(PRINT);
    if (asked != null) {
      print(asked, environment);
      throw new AbandonedRunException();
    }
    if (Migrate.chosenIn(environment) == Migrate.ONLY) {
      migrate(environment);
      throw new AbandonedRunException();
    }
  }

  private static void print(String asked, Environment environment) {
    Printed printed =
        PRINTED.stream()
            .filter(one -> one.name().equals(asked))
            .findFirst()
            .orElseThrow(() -> nothingOf(asked));
    System.out.print(printed.text(settings(environment), environment));
  }

  private static Misconfigured nothingOf(String asked) {
    return new Misconfigured(
        "There is nothing to print by the name " + asked + ".",
        "Set daybreak.print to one of " + PRINTED.stream().map(Printed::name).toList() + ".");
  }

  private static void migrate(Environment environment) {
    Settings settings = settings(environment);
    try (DatabaseServer server = DatabaseServers.databaseServer(environment, settings)) {
      new Migration(server, settings).run();
    }
  }

  private static Settings settings(Environment environment) {
    return Binder.get(environment).bindOrCreate("daybreak", Settings.class);
  }
}
