package daybreak.schema.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Brings a database to this version's shape: first, as the administrator given, the roles with
 * their limits and passwords ({@code db/bootstrap}); then, as {@code daybreak_migrator}, every
 * object, so that it owns them ({@code db/migration}). Run again, it finds nothing to do, unless a
 * hand has changed how a role is set, which it sets again; run by several processes at once, one
 * does it, and the others come after it.
 */
public final class Migrations {

  /** The first server with {@code transaction_timeout}. */
  static final int OLDEST_SERVER = 17;

  /** Waits for whoever migrates this database now; the turn ends with the connection. */
  private static final NamedQuery TURN =
      NamedQuery.of(
          "platform.migration-turn", "select pg_advisory_lock(4919120713)", Budget.lengthy(1, 1));

  private Migrations() {}

  /** Migrates to the standard budget, every role's password derived from the administrator's. */
  public static Logins run(String url, String user, @Nullable String password) {
    return run(
        url,
        new Administrator(user, password),
        Logins.derivedFrom(password),
        ConnectionBudget.STANDARD);
  }

  /**
   * Migrates, with the passwords and the limits given.
   *
   * @throws IllegalStateException if there is no connection, or the server is too old
   * @throws ThroughPooler if the URL does not lead to the server itself
   */
  public static Logins run(
      String url, Administrator administrator, Logins logins, ConnectionBudget budget) {
    try (Connection turn = connect(url, administrator)) {
      refuseOlderThanNeeded(turn.getMetaData().getDatabaseMajorVersion());
      refusePooler(turn);
      take(turn);
      bootstrap(url, administrator, roles(logins, budget));
      objects(url, logins).load().migrate();
      return logins;
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private static void take(Connection turn) throws SQLException {
    try (PreparedStatement statement = turn.prepareStatement(TURN.sql())) {
      statement.execute();
    }
  }

  /** What the bootstrap is told of each role. */
  static Map<String, String> roles(Logins logins, ConnectionBudget budget) {
    Map<String, String> roles = new TreeMap<>(logins.verifiers());
    roles.putAll(budget.limits());
    return roles;
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

  static void bootstrap(String url, Administrator administrator, Map<String, String> roles) {
    flyway(url, administrator.user(), administrator.password())
        .locations("classpath:db/bootstrap")
        .schemas("bootstrap")
        .table("migration")
        .placeholders(roles)
        .load()
        .migrate();
  }

  private static FluentConfiguration flyway(String url, String user, @Nullable String password) {
    return Flyway.configure()
        .dataSource(url, user, password)
        // A lock held by a transaction of its own would be cut by the idle time-out.
        .configuration(Map.of("flyway.postgresql.transactional.lock", "false"));
  }

  private static Connection connect(String url, Administrator administrator) throws SQLException {
    return DriverManager.getConnection(url, administrator.user(), administrator.password());
  }

  /** Locks of sessions would stay behind in the pooler's, for the next to wait for. */
  private static void refusePooler(Connection connection) throws SQLException {
    if (Route.isPooled(connection)) {
      throw new ThroughPooler();
    }
  }

  static void refuseOlderThanNeeded(int version) {
    if (version < OLDEST_SERVER) {
      throw new IllegalStateException(
          "Daybreak needs PostgreSQL " + OLDEST_SERVER + " or newer; this server is " + version);
    }
  }

  /** The migrations were led through a pooler of connections. */
  public static final class ThroughPooler extends IllegalStateException {

    ThroughPooler() {
      super("Migrations can't go through a pooler of connections");
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
