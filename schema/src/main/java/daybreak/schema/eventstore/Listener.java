package daybreak.schema.eventstore;

import daybreak.schema.process.VitalThread;
import daybreak.schema.sql.NamedQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears by LISTEN that another process has appended something. It keeps one connection, and takes
 * another one when that is lost; what it missed meanwhile, it makes up for with one wake-up.
 *
 * <p>It listens once it has heard a word, and no longer when it has heard none for long: a
 * transaction pooler takes its LISTEN and stays silent for ever.
 */
final class Listener implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
  private static final Duration IDLE = Duration.ofMillis(250);

  private final DataSource direct;
  private final Channel channel;
  private final Vigilance vigilance;
  private final Runnable wake;
  private final ListenerState state = new ListenerState();
  private final Thread thread;
  private volatile boolean closed;

  Listener(DataSource direct, Channel channel, Vigilance vigilance, Runnable wake) {
    this.direct = direct;
    this.channel = channel;
    this.vigilance = vigilance;
    this.wake = wake;
    this.thread = VitalThread.start("event-listener", this::run);
  }

  boolean isListening() {
    return state.isListening();
  }

  private void run() {
    while (!closed) {
      try (Connection connection = direct.getConnection()) {
        listenUntilLost(connection);
      } catch (SQLException e) {
        state.hearsNothing(e);
        pause();
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
    execute(connection, Channel.LISTEN);
    wake.run();
    PGConnection server = connection.unwrap(PGConnection.class);
    Silence silence = new Silence(vigilance);
    haveSomethingSaid();
    while (!closed) {
      PGNotification[] heard = server.getNotifications((int) IDLE.toMillis());
      if (heard == null || heard.length == 0) {
        bear(silence);
      } else {
        silence.isBroken();
        hear(heard);
      }
    }
    execute(connection, Channel.UNLISTEN);
  }

  private void hear(PGNotification[] heard) {
    state.hears();
    for (PGNotification notification : heard) {
      if (channel.isNews(notification.getParameter())) {
        wake.run();
        return;
      }
    }
  }

  private void bear(Silence silence) throws SQLException {
    if (silence.isEndless()) {
      throw new SQLException("nothing is heard, as if a transaction pooler were in between");
    }
    if (silence.isLong()) {
      haveSomethingSaid();
    }
  }

  /** Over another connection: what is said on this one a pooler may well echo. */
  private void haveSomethingSaid() {
    try {
      channel.saySomething();
    } catch (RuntimeException e) {
      LOG.debug("Nothing could be said", e);
    }
  }

  private static void execute(Connection connection, NamedQuery command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command.sql());
    }
  }

  /** Half of it is by chance, so that processes which are refused do not come again together. */
  private void pause() {
    long half = vigilance.pauseAfter(state.failures()).toNanos() / 2;
    LockSupport.parkNanos(half + ThreadLocalRandom.current().nextLong(half + 1));
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
    try {
      thread.join(AppendBounds.STANDARD.patience());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
