package daybreak.schema.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.Logins;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.PGProperty;
import org.postgresql.jdbc.PreferQueryMode;

/**
 * A fresh, migrated database of its own on the build's server, with a small pool for each tier,
 * made when it is asked for. Closing drops it.
 */
public final class TestDatabase implements AutoCloseable {

  private static final Logins LOGINS = Logins.derivedFrom(TestServer.PASSWORD);

  private final TestServer server;
  private final String name;
  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final Map<String, HikariDataSource> pools = new ConcurrentHashMap<>();
  private final Map<String, Database> databases = new ConcurrentHashMap<>();

  private TestDatabase(TestServer server, String name) {
    this.server = server;
    this.name = name;
  }

  /** A fresh copy of the migrated template. */
  public static TestDatabase create() {
    TestServer server = TestServer.get();
    String name = "test_" + UUID.randomUUID().toString().replace("-", "");
    // A copy has the template's objects, but not the rights to the database itself.
    server.execute(
        "create database " + name + " template " + Template.name(server),
        "grant create on database " + name + " to daybreak_migrator");
    return new TestDatabase(server, name);
  }

  /** The door of requests. */
  public Database web() {
    return database("web", DatabaseRole.WEB, 6);
  }

  /** The door of projections. */
  public Database worker() {
    return database("worker", DatabaseRole.WORKER, 6);
  }

  /** The door of the appender. */
  public Database system() {
    return database("system", DatabaseRole.SYSTEM, 4);
  }

  /** The door of what is played again. */
  public Database replay() {
    return database("replay", DatabaseRole.REPLAY, 3);
  }

  /** The door of every object's owner. */
  public Database owner() {
    return database("direct", DatabaseRole.MIGRATOR, 2);
  }

  /** Where the database is. */
  public String url() {
    return server.url(name);
  }

  /** How a role logs in. */
  public Logins.Login login(DatabaseRole role) {
    return LOGINS.of(role);
  }

  /** Where the doors' statements are counted and timed. */
  public MeterRegistry meters() {
    return meters;
  }

  /** How all roles log in. */
  public Logins logins() {
    return LOGINS;
  }

  /** The superuser's name. */
  public String adminUser() {
    return TestServer.ADMIN;
  }

  /** The superuser's password. */
  public String adminPassword() {
    return TestServer.PASSWORD;
  }

  /** A connection of the role's own, outside every pool. */
  public Connection connect(DatabaseRole role) throws SQLException {
    Logins.Login login = login(role);
    return DriverManager.getConnection(url(), login.user(), login.password());
  }

  /** A connection of the superuser, outside every pool, to end sessions or vacuum. */
  public Connection connectAsAdmin() throws SQLException {
    return DriverManager.getConnection(url(), TestServer.ADMIN, TestServer.PASSWORD);
  }

  /**
   * The same, for statements that are sent as plain text, whatever looks like a parameter in it.
   */
  public Connection connectAsAdminInPlainText() throws SQLException {
    Properties login = new Properties();
    login.setProperty(PGProperty.USER.getName(), TestServer.ADMIN);
    login.setProperty(PGProperty.PASSWORD.getName(), TestServer.PASSWORD);
    login.setProperty(PGProperty.PREFER_QUERY_MODE.getName(), PreferQueryMode.SIMPLE.value());
    return DriverManager.getConnection(url(), login);
  }

  @Override
  public void close() {
    pools.values().forEach(HikariDataSource::close);
    server.execute("drop database if exists " + name + " with (force)");
  }

  private Database database(String tier, DatabaseRole role, int size) {
    return databases.computeIfAbsent(
        tier, _ -> Database.measured(pool(tier, role, size), tier, meters));
  }

  private HikariDataSource pool(String tier, DatabaseRole role, int size) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(tier);
    config.setJdbcUrl(url());
    config.setUsername(login(role).user());
    config.setPassword(login(role).password());
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(0);
    config.setIdleTimeout(10_000);
    config.setInitializationFailTimeout(-1);
    // The driver sends the JVM's zone otherwise, and a confusion of the two would not show.
    config.setConnectionInitSql("set timezone = 'America/Los_Angeles'");
    HikariDataSource pool = new HikariDataSource(config);
    pools.put(tier, pool);
    return pool;
  }
}
