package daybreak.app.testing;

import daybreak.schema.sql.ConnectionBudget;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.Logins;
import daybreak.schema.sql.Migrations;
import daybreak.schema.testing.OwnServer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A migrated database on a server of its own, and a pooler before it: both with the standard
 * budget.
 */
public final class PooledDatabase implements AutoCloseable {

  /** This release's pooler keeps no prepared statements from one transaction to the next. */
  private static final String UNPREPARED = "?prepareThreshold=0&assumeMinServerVersion=17";

  private final OwnServer server;
  private final Logins logins;
  private final PgBouncer pooler;

  private PooledDatabase(OwnServer server, Logins logins, PgBouncer pooler) {
    this.server = server;
    this.logins = logins;
    this.pooler = pooler;
  }

  /** Starts both, where there is a pooler to start. */
  public static PooledDatabase start() throws IOException, SQLException {
    PgBouncer.needed();
    OwnServer server = OwnServer.start();
    Logins logins = Migrations.run(server.url(), OwnServer.ADMIN, OwnServer.PASSWORD);
    PgBouncer pooler = PgBouncer.before(server.url(), logins, ConnectionBudget.STANDARD);
    return new PooledDatabase(server, logins, pooler);
  }

  public PgBouncer pooler() {
    return pooler;
  }

  public Logins logins() {
    return logins;
  }

  public String pooledUrl() {
    return pooler.url();
  }

  public String directUrl() {
    return server.url();
  }

  /** Stops the server; the pooler stays. */
  public void stopServer() {
    server.stop();
  }

  /** Returns when the server answers. */
  public void startServerAgain() {
    server.startAgain();
  }

  public String adminUser() {
    return OwnServer.ADMIN;
  }

  public String adminPassword() {
    return OwnServer.PASSWORD;
  }

  /** A connection of the superuser, not through the pooler. */
  public Connection admin() throws SQLException {
    return server.connect();
  }

  public Connection direct(DatabaseRole role) throws SQLException {
    return connection(server.url(), logins.of(role));
  }

  public Connection pooled(DatabaseRole role) throws SQLException {
    return pooled(logins.of(role));
  }

  public Connection pooled(Logins.Login login) throws SQLException {
    return connection(pooler.url() + UNPREPARED, login);
  }

  private static Connection connection(String url, Logins.Login login) throws SQLException {
    return DriverManager.getConnection(url, login.user(), login.password());
  }

  /** The first column of the only row. */
  public static String one(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return String.valueOf(rows.getString(1));
    }
  }

  @Override
  public void close() throws IOException {
    pooler.close();
    server.close();
  }
}
