package daybreak.app;

import daybreak.app.postgres.AnalystAddress;
import daybreak.app.postgres.DatabaseServer;
import daybreak.app.settings.Settings;
import daybreak.schema.sql.Logins;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Tells whoever starts the application where it is and what to try first. */
@Component
final class Greeting {

  private static final Logger log = LoggerFactory.getLogger(Greeting.class);

  private final Environment environment;
  private final Settings settings;
  private final DatabaseServer database;

  Greeting(Environment environment, Settings settings, DatabaseServer database) {
    this.environment = environment;
    this.settings = settings;
    this.database = database;
  }

  @EventListener(ApplicationReadyEvent.class)
  void greet() {
    String address = "http://localhost:" + environment.getProperty("local.server.port");
    log.info(
        """
        Daybreak answers after {} s
          address   {}
          tier      {}
          database  {}
          API       {}/v3/api-docs{}\
        """,
        String.format(Locale.ROOT, "%.1f", uptimeMillis() / 1000.0),
        address,
        settings.tier().name().toLowerCase(Locale.ROOT),
        database.description(),
        address,
        environment.acceptsProfiles(Profiles.of("local")) ? local(address) : "");
  }

  private static double uptimeMillis() {
    return ManagementFactory.getRuntimeMXBean().getUptime();
  }

  private String local(String address) {
    return """

      to try    %1$s/swagger-ui/index.html
      a token   curl '%1$s/dev/token?role=content-admin'%2$s\
    """
        .formatted(address, analyst());
  }

  /** Nothing where the password can't be told. */
  private String analyst() {
    try {
      Logins logins = settings.postgres().logins(database.password());
      return "\n  analysts  psql '" + AnalystAddress.of(database, logins) + "'";
    } catch (IllegalStateException _) {
      return "";
    }
  }
}
