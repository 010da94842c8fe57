package daybreak.app.postgres;

import daybreak.app.settings.Misconfigured;
import daybreak.app.settings.Settings;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.Logins;
import daybreak.schema.sql.Migrations;
import daybreak.schema.sql.Migrations.Administrator;
import daybreak.schema.sql.Pool;
import daybreak.schema.sql.PoolTier;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The migrated database, and the way to open a pool on it. The database comes before every pool,
 * and so outlives them all.
 */
@Component
public final class Databases {

  private static final Logger log = LoggerFactory.getLogger(Databases.class);

  private final DatabaseServer server;
  private final Settings settings;
  private final MeterRegistry meters;
  private final Logins logins;

  Databases(DatabaseServer server, Settings settings, MeterRegistry meters) {
    this.server = server;
    this.settings = settings;
    this.meters = meters;
    this.logins = migrated();
  }

  private Logins migrated() {
    log.info("The database is brought up to date.");
    try {
      return Migrations.run(
          server.url(),
          new Administrator(server.user(), server.password()),
          Logins.derivedFrom(server.password(), settings.postgres().passwords()));
    } catch (IllegalStateException e) {
      throw new Misconfigured(
          e.getMessage() + ".", "Check spring.datasource.url, username and password.", e);
    }
  }

  /** Opens a tier's share of the connections. */
  public Pool open(PoolTier tier) {
    try {
      return Pool.open(tier, server.url(), logins, settings.connections(), meters);
    } catch (RuntimeException e) {
      throw new Misconfigured(
          "No connection for the pool " + tier.label() + ": " + e.getMessage() + ".",
          "Check the server, and daybreak.postgres.passwords where they are set.",
          e);
    }
  }

  /** Refuses to start where the pools of all processes could ask for more than the server gives. */
  public void checkBudget(Database database) {
    try {
      settings.connections().checkFits(database);
    } catch (IllegalStateException e) {
      throw new Misconfigured(
          e.getMessage() + ".",
          "Lower daybreak.connections.*, or raise the limit of the server.",
          e);
    }
  }
}
