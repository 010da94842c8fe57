package daybreak.schema.sql;

import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTransientConnectionException;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * A pool's connections, each waited for as long as the thread's {@link Patience} allows. Hikari's
 * own data source knows one bound for all.
 */
final class PatientDataSource extends AbstractDataSource {

  private final HikariPool pool;
  private final Reconnecting server;

  PatientDataSource(HikariPool pool, Reconnecting server) {
    this.pool = pool;
    this.server = server;
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (pool.poolState == HikariPool.POOL_SHUTDOWN) {
      throw new SQLTransientConnectionException("The pool is closed");
    }
    try {
      return pool.getConnection(Patience.forConnection().toMillis());
    } catch (SQLTransientConnectionException none) {
      throw withReason(none);
    }
  }

  private SQLTransientConnectionException withReason(SQLTransientConnectionException none) {
    SQLException reason = server.lastFailure();
    return reason == null
        ? none
        : new SQLTransientConnectionException(none.getMessage(), reason.getSQLState(), reason);
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException("A pool has one login");
  }
}
