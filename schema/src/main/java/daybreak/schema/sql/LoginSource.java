package daybreak.schema.sql;

import daybreak.schema.process.ProcessName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Where the connections of a {@link PoolTier} come from: an address, and its role's password or the
 * next one. Of the two that one comes first which was taken last, so that a password can be changed
 * while processes run. The server is told which tier of which process a connection is of. What it
 * refuses is told by its message alone, without the detail, which quotes rows.
 */
public final class LoginSource extends AbstractDataSource {

  static final int SECONDS_TO_CONNECT = 2;

  private final PoolTier tier;
  private final String url;
  private final LoginTurns logins;
  private final Map<PGProperty, Integer> options;
  private final PGSimpleDataSource server;

  private LoginSource(
      PoolTier tier, String url, LoginTurns logins, Map<PGProperty, Integer> options) {
    this.tier = tier;
    this.url = url;
    this.logins = logins;
    this.options = options;
    this.server = server(tier, url, options);
  }

  /**
   * The source of a tier's connections; none is opened yet.
   *
   * @throws IllegalArgumentException if the URL is not one of PostgreSQL's
   * @throws IllegalStateException if the role's password is not known
   */
  public static LoginSource of(PoolTier tier, String url, Logins logins) {
    return new LoginSource(tier, url, new LoginTurns(logins.all(tier.role())), Map.of());
  }

  private static PGSimpleDataSource server(
      PoolTier tier, String url, Map<PGProperty, Integer> options) {
    PGSimpleDataSource server = new PGSimpleDataSource();
    server.setURL(url);
    server.setApplicationName(applicationName(tier));
    // It then tells its name as it connects; a SET would first need a server's connection.
    server.setAssumeMinServerVersion(Integer.toString(Migrations.OLDEST_SERVER));
    server.setConnectTimeout(SECONDS_TO_CONNECT);
    server.setSocketTimeout((int) tier.silence().toSeconds());
    // It quotes rows and values, and messages of failures are logged.
    server.setLogServerErrorDetail(false);
    options.forEach((option, value) -> server.setProperty(option, Integer.toString(value)));
    return server;
  }

  private static String applicationName(PoolTier tier) {
    return "daybreak-" + tier.label() + "@" + ProcessName.get();
  }

  /**
   * A door with a connection of its own for each statement, to look around before there are pools.
   */
  public Database door() {
    return new Database(this);
  }

  /** The same, for a pooler that would give a statement's name to another session. */
  public LoginSource withoutPreparedStatements() {
    return with(PGProperty.PREPARE_THRESHOLD, 0);
  }

  /** The same, with each statement gone from the server when it is closed. */
  LoginSource forgettingStatements() {
    // The driver would prepare its own "commit" as well.
    return withoutPreparedStatements().with(PGProperty.PREPARED_STATEMENT_CACHE_QUERIES, 0);
  }

  /** A door to the console of the pooler that the address leads to, for the same login. */
  ConsoleDoor console() {
    return new ConsoleDoor(url, applicationName(tier), logins, tier.silence());
  }

  private LoginSource with(PGProperty option, int value) {
    Map<PGProperty, Integer> more = new EnumMap<>(PGProperty.class);
    more.putAll(options);
    more.put(option, value);
    return new LoginSource(tier, url, logins, more);
  }

  @Override
  public Connection getConnection() throws SQLException {
    return logins.take(this::opened);
  }

  private Connection opened(Logins.Login login) throws SQLException {
    return server.getConnection(login.user(), login.password());
  }

  /** Refused: a tier has one role. */
  @Override
  public Connection getConnection(String user, String password) {
    throw new UnsupportedOperationException("A tier's connections are its role's");
  }

  /** How many seconds a pool that is closed waits for a connection that is being opened. */
  @Override
  public int getLoginTimeout() {
    return SECONDS_TO_CONNECT;
  }
}
