package daybreak.app.testing;

import daybreak.app.Daybreak;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.Logins;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Processes as a deployment has them: behind a pooler, with the passwords of their own roles and no
 * administrator's. Only the profile is the local one, which signs tokens for tests.
 */
public final class PooledApps {

  private final PooledDatabase database;

  public PooledApps(PooledDatabase database) {
    this.database = database;
  }

  public ConfigurableApplicationContext web(String... settings) {
    return run("web", List.of(DatabaseRole.WEB, DatabaseRole.SYSTEM), settings);
  }

  public ConfigurableApplicationContext worker() {
    return run(
        "worker",
        List.of(
            DatabaseRole.WORKER, DatabaseRole.SYSTEM, DatabaseRole.LISTENER, DatabaseRole.REPLAY));
  }

  private ConfigurableApplicationContext run(
      String tier, List<DatabaseRole> roles, String... settings) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--spring.profiles.active=local",
                "--daybreak.sample-bank=false",
                "--server.port=0",
                "--daybreak.tier=" + tier,
                "--daybreak.migrate=never",
                "--spring.datasource.url=" + database.pooledUrl(),
                "--daybreak.postgres.direct-url=" + database.directUrl()));
    roles.forEach(role -> arguments.add(password("passwords", database.logins(), role)));
    arguments.addAll(Arrays.asList(settings));
    return SpringApplication.run(Daybreak.class, arguments.toArray(String[]::new));
  }

  /** The setting that tells a process the password of a role. */
  public static String password(String kind, Logins logins, DatabaseRole role) {
    return "--daybreak.postgres.%s.%s=%s"
        .formatted(kind, role.name().toLowerCase(Locale.ROOT), logins.of(role).password());
  }

  /** Anybody, who calls the process. */
  public static Client client(ConfigurableApplicationContext process) {
    return Client.nobody(
        "http://127.0.0.1:" + process.getEnvironment().getRequiredProperty("local.server.port"));
  }
}
