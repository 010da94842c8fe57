package daybreak.app.postgres;

import daybreak.app.settings.Misconfigured;
import daybreak.app.settings.Settings;
import org.springframework.core.env.Environment;

/** The {@link PoolerFile}, asked for by {@code --daybreak.print=pgbouncer}. */
final class PrintedPoolerFile implements Printed {

  @Override
  public String name() {
    return "pgbouncer";
  }

  @Override
  public String text(Settings settings, Environment environment) {
    if (!environment.containsProperty("spring.datasource.url")) {
      throw new Misconfigured(
          "It is not said which database the pooler leads to.",
          "Set spring.datasource.url to the pooler's address, and daybreak.postgres.direct-url to"
              + " the server's.");
    }
    GivenServer server = GivenServer.of(environment, settings.postgres());
    return PoolerFile.text(settings.connections(), server.url(), server.directUrl());
  }
}
