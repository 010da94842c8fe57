package daybreak.schema.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Brings a database to this version's shape: first, as the administrator given, the roles with
 * their limits and passwords ({@code db/bootstrap}); then, as {@code daybreak_migrator}, every
 * object, so that it owns them ({@code db/migration}). Run again, it finds nothing to do.
 */
public final class Migrations {

  /** The first server with {@code transaction_timeout}. */
  private static final int OLDEST_SERVER = 17;

  private Migrations() {}

  /** Migrates, with every role's password derived from the administrator's. */
  public static Logins run(String url, String user, @Nullable String password) {
    return run(url, new Administrator(user, password), Logins.derivedFrom(password));
  }

  /**
   * Migrates, with the passwords given; needs a connection without a transaction pooler between.
   *
   * @throws IllegalStateException if the server is too old
   */
  public static Logins run(String url, Administrator administrator, Logins logins) {
    refuseOldServer(url, administrator);
    bootstrap(url, administrator, logins.verifiers());
    objects(url, logins).load().migrate();
    return logins;
  }

  /** The migrations of every object. */
  static FluentConfiguration objects(String url, Logins logins) {
    Logins.Login migrator = logins.of(DatabaseRole.MIGRATOR);
    return flyway(url, migrator.user(), migrator.password())
        .locations("classpath:db/migration")
        .javaMigrations(new WrongAnswers())
        .schemas("platform")
        .table("migration");
  }

  static void bootstrap(String url, Administrator administrator, Map<String, String> verifiers) {
    flyway(url, administrator.user(), administrator.password())
        .locations("classpath:db/bootstrap")
        .schemas("bootstrap")
        .table("migration")
        .placeholders(verifiers)
        .load()
        .migrate();
  }

  private static FluentConfiguration flyway(String url, String user, @Nullable String password) {
    return Flyway.configure()
        .dataSource(url, user, password)
        // A lock held by a transaction of its own would be cut by the idle time-out.
        .configuration(Map.of("flyway.postgresql.transactional.lock", "false"));
  }

  private static void refuseOldServer(String url, Administrator administrator) {
    try (Connection connection =
        DriverManager.getConnection(url, administrator.user(), administrator.password())) {
      refuseOlderThanNeeded(connection.getMetaData().getDatabaseMajorVersion());
    } catch (SQLException e) {
      throw new IllegalStateException("No connection to " + url + ": " + e.getMessage(), e);
    }
  }

  static void refuseOlderThanNeeded(int version) {
    if (version < OLDEST_SERVER) {
      throw new IllegalStateException(
          "Daybreak needs PostgreSQL " + OLDEST_SERVER + " or newer; this server is " + version);
    }
  }

  /** Who may create roles and owns the database: a superuser, or an owner with CREATEROLE. */
  public record Administrator(String user, @Nullable String password) {

    @Override
    public String toString() {
      return user;
    }
  }
}
