package daybreak.app.postgres;

import daybreak.app.settings.Misconfigured;
import daybreak.app.settings.Settings;
import org.springframework.core.env.Environment;

/** The {@link PoolerUsers}, asked for by {@code --daybreak.print=pgbouncer-users}. */
final class PrintedPoolerUsers implements Printed {

  @Override
  public String name() {
    return "pgbouncer-users";
  }

  @Override
  public String text(Settings settings, Environment environment) {
    String administrators = environment.getProperty("spring.datasource.password");
    try {
      return PoolerUsers.text(settings.postgres().logins(administrators));
    } catch (IllegalStateException e) {
      throw new Misconfigured(
          e.getMessage() + ".",
          "Set daybreak.postgres.passwords of web, worker, system and monitor as the migrating run"
              + " has them.",
          e);
    }
  }
}
