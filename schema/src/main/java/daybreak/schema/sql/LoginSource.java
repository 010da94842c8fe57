package daybreak.schema.sql;

import daybreak.schema.process.ProcessName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Where the connections of a {@link PoolTier} come from: an address, and its role's password or the
 * next one. Of the two that one comes first which was taken last, so that a password can be changed
 * while processes run. The server is told which tier of which process a connection is of.
 */
public final class LoginSource extends AbstractDataSource {

  private static final int SECONDS_TO_CONNECT = 2;

  /** Servers and ports, the database, and parameters. */
  private static final Pattern URL_PARTS =
      Pattern.compile("(jdbc:postgresql://[^/]*/)[^?]*(\\?.*)?");

  private final PoolTier tier;
  private final String url;
  private final List<Logins.Login> logins;
  private final Map<PGProperty, Integer> options;
  private final PGSimpleDataSource server;
  private volatile Logins.Login taken;

  private LoginSource(
      PoolTier tier, String url, List<Logins.Login> logins, Map<PGProperty, Integer> options) {
    this.tier = tier;
    this.url = url;
    this.logins = logins;
    this.options = options;
    this.server = server(tier, url, options);
    this.taken = logins.getFirst();
  }

  /**
   * The source of a tier's connections; none is opened yet.
   *
   * @throws IllegalArgumentException if the URL is not one of PostgreSQL's
   * @throws IllegalStateException if the role's password is not known
   */
  public static LoginSource of(PoolTier tier, String url, Logins logins) {
    return new LoginSource(tier, url, logins.all(tier.role()), Map.of());
  }

  private static PGSimpleDataSource server(
      PoolTier tier, String url, Map<PGProperty, Integer> options) {
    PGSimpleDataSource server = new PGSimpleDataSource();
    server.setURL(url);
    server.setApplicationName("daybreak-" + tier.label() + "@" + ProcessName.get());
    // It then tells its name as it connects; a SET would first need a server's connection.
    server.setAssumeMinServerVersion(Integer.toString(Migrations.OLDEST_SERVER));
    server.setConnectTimeout(SECONDS_TO_CONNECT);
    server.setSocketTimeout((int) tier.silence().toSeconds());
    options.forEach((option, value) -> server.setProperty(option, Integer.toString(value)));
    return server;
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

  /**
   * The same login at the console of the pooler that the address leads to, which understands plain
   * statements alone.
   */
  LoginSource ofConsole() {
    return new LoginSource(tier, consoleUrl(), logins, options);
  }

  private String consoleUrl() {
    Matcher parts = URL_PARTS.matcher(url);
    if (!parts.matches()) {
      return url;
    }
    String given = parts.group(2);
    String parameters = given == null ? "?" : given + "&";
    return parts.group(1) + "pgbouncer" + parameters + "preferQueryMode=simple";
  }

  private LoginSource with(PGProperty option, int value) {
    Map<PGProperty, Integer> more = new EnumMap<>(PGProperty.class);
    more.putAll(options);
    more.put(option, value);
    return new LoginSource(tier, url, logins, more);
  }

  @Override
  public Connection getConnection() throws SQLException {
    Logins.Login first = taken;
    try {
      return opened(first);
    } catch (SQLException refusal) {
      return openedInsteadOf(first, refusal);
    }
  }

  private Connection openedInsteadOf(Logins.Login first, SQLException refusal) throws SQLException {
    for (Logins.Login other : logins) {
      if (!other.equals(first) && SqlFault.LOGIN.isIn(refusal)) {
        Connection connection = opened(other);
        taken = other;
        return connection;
      }
    }
    throw refusal;
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
