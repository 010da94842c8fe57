package daybreak.schema.sql;

import daybreak.schema.problem.Failures;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A pool's way to the server that outlasts an outage: it tries again several times a second until
 * there is a connection. The pool's own pauses would grow to seconds and last on after the server's
 * return. A pool asks from one thread, so the server is asked by one at a time.
 */
final class Reconnecting extends DelegatingDataSource implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Reconnecting.class);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final String pool;
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile @Nullable SQLException lastFailure;

  Reconnecting(String pool, DataSource server) {
    super(server);
    this.pool = pool;
  }

  @Override
  public Connection getConnection() throws SQLException {
    while (true) {
      try {
        return connected(super.getConnection());
      } catch (SQLException failure) {
        failed(failure);
        if (!SqlFault.isPassing(failure) || isClosedAfterPause()) {
          throw failure;
        }
      }
    }
  }

  /** Why there is no connection; null where the last try found one. */
  @Nullable SQLException lastFailure() {
    return lastFailure;
  }

  private Connection connected(Connection connection) {
    if (lastFailure != null) {
      LOG.info("The pool {} gets connections again", pool);
      lastFailure = null;
    }
    return connection;
  }

  private void failed(SQLException failure) {
    if (lastFailure == null) {
      LOG.warn("The pool {} gets no connection: {}", pool, Failures.inPlainWords(failure));
    }
    lastFailure = failure;
  }

  private boolean isClosedAfterPause() {
    try {
      return closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Whoever tries again gives up. */
  @Override
  public void close() {
    closing.countDown();
  }
}
