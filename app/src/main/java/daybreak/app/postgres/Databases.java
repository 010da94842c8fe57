package daybreak.app.postgres;

import daybreak.app.settings.Migrate;
import daybreak.app.settings.Misconfigured;
import daybreak.app.settings.PreparedStatements;
import daybreak.app.settings.Settings;
import daybreak.schema.sql.LoginSource;
import daybreak.schema.sql.Logins;
import daybreak.schema.sql.Pool;
import daybreak.schema.sql.PoolTier;
import daybreak.schema.sql.Route;
import daybreak.schema.sql.SchemaVersion;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The database, migrated and ready to take this process in, and the way to open a pool on it. The
 * database comes before every pool, and so outlives them all.
 */
@Component
public final class Databases {

  private static final String TO_GET_IN =
      "Check spring.datasource.url and daybreak.postgres.passwords; a run with"
          + " --daybreak.migrate=only brings the roles and the schema up to date.";
  private static final String TO_HAVE_ROOM =
      "Lower daybreak.connections.*, or raise the limit of the server; the roles' limits are set"
          + " by the run that migrates.";

  private final DatabaseServer server;
  private final Settings settings;
  private final MeterRegistry meters;
  private final Logins logins;
  private final boolean prepares;

  Databases(
      DatabaseServer server, Settings settings, Environment environment, MeterRegistry meters) {
    this.server = server;
    this.settings = settings;
    this.meters = meters;
    this.logins = settings.postgres().logins(server.password());
    if (Migrate.chosenIn(environment) != Migrate.NEVER) {
      new Migration(server, settings).run();
    }
    arrive();
    this.prepares = prepares(settings.postgres().preparedStatements());
  }

  /** Who can't listen looks instead, and what is played again can wait: nobody waits for these. */
  private void arrive() {
    Arrival arrival = new Arrival(settings.postgres().startLimit());
    settings.tier().pools().stream()
        .filter(tier -> !tier.isDirect())
        .forEach(tier -> arrival.of(() -> look(source(tier)), TO_GET_IN));
    LoginSource system = source(PoolTier.SYSTEM);
    boolean _ = new Arrival(Duration.ZERO).of(() -> fits(system), TO_HAVE_ROOM);
  }

  private static boolean look(LoginSource source) {
    SchemaVersion.refuseOlder(source.door());
    return true;
  }

  private boolean fits(LoginSource source) {
    settings.connections().checkFits(source.door());
    return true;
  }

  private boolean prepares(PreparedStatements chosen) {
    return switch (chosen) {
      case ON -> true;
      case OFF -> false;
      case AUTO ->
          new Arrival(settings.postgres().startLimit())
              .of(() -> Route.of(source(PoolTier.SYSTEM)), TO_GET_IN)
              .keepsStatements();
    };
  }

  /** Opens a tier's share of the connections. */
  public Pool open(PoolTier tier) {
    LoginSource source = source(tier);
    return Pool.open(
        tier,
        prepares ? source : source.withoutPreparedStatements(),
        settings.connections(),
        meters);
  }

  /** Where a tier's connections come from. */
  public LoginSource source(PoolTier tier) {
    try {
      return LoginSource.of(tier, tier.isDirect() ? server.directUrl() : server.url(), logins);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new Misconfigured(e.getMessage() + ".", TO_GET_IN, e);
    }
  }
}
