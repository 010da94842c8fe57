package daybreak.app.postgres;

import daybreak.app.settings.Misconfigured;
import daybreak.app.settings.Settings;
import daybreak.schema.sql.Logins;
import daybreak.schema.sql.Migrations;
import daybreak.schema.sql.Migrations.Administrator;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A run of the migrations, by the administrator and at the address for it. */
final class Migration {

  private static final Logger log = LoggerFactory.getLogger(Migration.class);

  private final DatabaseServer server;
  private final Settings settings;

  Migration(DatabaseServer server, Settings settings) {
    this.server = server;
    this.settings = settings;
  }

  /** Waits for a server that is away; nobody else will mend what it refuses. */
  void run() {
    log.info("The database is brought up to date.");
    Logins _ =
        new Arrival(Duration.ZERO)
            .of(this::migrated, "Check spring.datasource.url, username and password.");
  }

  private Logins migrated() {
    try {
      return Migrations.run(
          server.adminUrl(),
          new Administrator(server.user(), server.password()),
          settings.postgres().logins(server.password()),
          settings.connections());
    } catch (Migrations.ThroughPooler e) {
      throw new Misconfigured(
          e.getMessage() + ", and the database's address leads through one.",
          "Set daybreak.postgres.admin-url (or direct-url) to the address of the server itself.",
          e);
    }
  }
}
