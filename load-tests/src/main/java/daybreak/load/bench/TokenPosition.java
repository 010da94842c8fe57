package daybreak.load.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * How far the read tables are, as any reader sees it: asked of the database, over one connection.
 */
public final class TokenPosition implements AutoCloseable {

  private final Connection connection;
  private final PreparedStatement select;

  /** Opens the connection. */
  public TokenPosition(DataSource dataSource) throws SQLException {
    connection = dataSource.getConnection();
    select = connection.prepareStatement("select as_of from projection.learner_as_of");
  }

  long now() throws SQLException {
    try (ResultSet results = select.executeQuery()) {
      results.next();
      return results.getLong(1);
    }
  }

  /** Waits until the read tables include a position. */
  public void await(long position) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
    while (now() < position) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("The read tables do not reach position " + position);
      }
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
