package daybreak.app.settings;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Whether a process brings the database up to date: {@code daybreak.migrate}. */
public enum Migrate {
  /** Before it serves. */
  FIRST,
  /** And then it ends. */
  ONLY,
  /** It waits until another has. */
  NEVER;

  private static final String URL = "spring.datasource.url";
  private static final String PASSWORD = "spring.datasource.password";

  /** What is set, or else what the process can do: it needs the administrator's password. */
  public static Migrate chosenIn(Environment environment) {
    return Binder.get(environment)
        .bind("daybreak.migrate", Migrate.class)
        .orElseGet(() -> hasAdministrator(environment) ? FIRST : NEVER);
  }

  private static boolean hasAdministrator(Environment environment) {
    boolean embedded = !environment.containsProperty(URL);
    return embedded || StringUtils.hasText(environment.getProperty(PASSWORD));
  }
}
