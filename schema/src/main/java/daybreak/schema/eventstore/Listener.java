package daybreak.schema.eventstore;

import daybreak.schema.process.VitalThread;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears by LISTEN that another process has appended something. It keeps one connection, and takes
 * another one when that is lost; what it missed meanwhile, it makes up for with one wake-up.
 */
final class Listener implements AutoCloseable {

  private static final NamedQuery LISTEN =
      NamedQuery.of("event.listen", "listen daybreak_event", Budget.of(0, 1));
  private static final NamedQuery UNLISTEN =
      NamedQuery.of("event.unlisten", "unlisten daybreak_event", Budget.of(0, 1));

  private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
  private static final Duration IDLE = Duration.ofMillis(250);

  private final DataSource direct;
  private final String self;
  private final Runnable wake;
  private final Thread thread;
  private volatile boolean closed;

  /**
   * @param self the sender whose announcements are no news
   */
  Listener(DataSource direct, String self, Runnable wake) {
    this.direct = direct;
    this.self = self;
    this.wake = wake;
    this.thread = VitalThread.start("event-listener", this::run);
  }

  private void run() {
    while (!closed) {
      try (Connection connection = direct.getConnection()) {
        listenUntilLost(connection);
      } catch (SQLException e) {
        LOG.info("Listening for appends begins anew: {}", e.getMessage());
        LockSupport.parkNanos(IDLE.toNanos());
      }
    }
  }

  /** The pool has not seen that the connection is lost, and would give it to the next. */
  private void listenUntilLost(Connection connection) throws SQLException {
    try {
      listen(connection);
    } catch (SQLException e) {
      connection.abort(Runnable::run);
      throw e;
    }
  }

  private void listen(Connection connection) throws SQLException {
    execute(connection, LISTEN);
    wake.run();
    PGConnection server = connection.unwrap(PGConnection.class);
    while (!closed) {
      if (isNews(server.getNotifications((int) IDLE.toMillis()))) {
        wake.run();
      }
    }
    execute(connection, UNLISTEN);
  }

  private boolean isNews(PGNotification @Nullable [] heard) {
    if (heard != null) {
      for (PGNotification notification : heard) {
        if (!notification.getParameter().equals(self)) {
          return true;
        }
      }
    }
    return false;
  }

  private static void execute(Connection connection, NamedQuery command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command.sql());
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join(AppendBounds.STANDARD.patience());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
