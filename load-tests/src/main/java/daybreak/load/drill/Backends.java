package daybreak.load.drill;

import daybreak.load.cluster.StoppableServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How many connections the server has from the runtime's roles, looked at ten times a second by the
 * superuser. While the server is away there is nothing to look at.
 */
final class Backends implements AutoCloseable {

  private static final long LOOK_MILLIS = 100;

  private static final String SELECT =
      """
      select count(*) as backends,
             count(*) filter (where usename = 'daybreak_web') as web,
             count(*) filter (where usename = 'daybreak_worker') as worker,
             count(*) filter (where usename = 'daybreak_system') as system,
             count(*) filter (where usename = 'daybreak_listener') as listener
        from pg_stat_activity
       where usename in ('daybreak_web', 'daybreak_worker', 'daybreak_system', 'daybreak_listener')
      """;

  /** One look. */
  record Sample(int backends, int web, int worker, int system, int listener) {

    static final Sample NONE = new Sample(0, 0, 0, 0, 0);

    static Sample of(ResultSet row) throws SQLException {
      return new Sample(
          row.getInt("backends"),
          row.getInt("web"),
          row.getInt("worker"),
          row.getInt("system"),
          row.getInt("listener"));
    }

    /** The most of each, which need not have been at one time but for the whole. */
    Sample most(Sample other) {
      return new Sample(
          Math.max(backends, other.backends),
          Math.max(web, other.web),
          Math.max(worker, other.worker),
          Math.max(system, other.system),
          Math.max(listener, other.listener));
    }

    @Override
    public String toString() {
      return "web %s, worker %s, system %s, listener %s".formatted(web, worker, system, listener);
    }
  }

  private final StoppableServer server;
  private final Thread looker;
  private @Nullable Connection connection;
  private Sample most = Sample.NONE;

  Backends(StoppableServer server) {
    this.server = server;
    this.looker = Thread.ofPlatform().name("backends").start(this::look);
  }

  /** The most since this was last asked. */
  synchronized Sample most() {
    Sample so = most;
    most = Sample.NONE;
    return so;
  }

  private synchronized void add(Sample sample) {
    most = most.most(sample);
  }

  private void look() {
    try {
      while (true) {
        sample();
        TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void sample() {
    try (Statement statement = connected().createStatement();
        ResultSet row = statement.executeQuery(SELECT)) {
      row.next();
      add(Sample.of(row));
    } catch (SQLException away) {
      connection = null;
    }
  }

  private Connection connected() throws SQLException {
    if (connection == null) {
      connection = server.administrator();
    }
    return connection;
  }

  @Override
  public void close() throws InterruptedException, SQLException {
    looker.interrupt();
    looker.join();
    if (connection != null) {
      connection.close();
    }
  }
}
