package daybreak.schema.eventstore;

import daybreak.schema.testing.TestDatabase;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * The committer's way to the server, with a test at each step of the protocol to delay, break or
 * cut it.
 */
final class SteppedDataSource extends AbstractDataSource {

  private final TestDatabase db;
  private final AtomicReference<Trouble> trouble = new AtomicReference<>((_, _) -> {});

  private volatile boolean refusing;

  SteppedDataSource(TestDatabase db) {
    this.db = db;
  }

  /** From now on nobody gets a connection. */
  void refuse() {
    refusing = true;
  }

  /** From now on everybody does. */
  void accept() {
    refusing = false;
  }

  /** What happens at every step from now on. */
  void meet(Trouble next) {
    trouble.set(next);
  }

  /** What happens once, at the next time the step is reached. */
  void meetOnce(Step step, Trouble once) {
    meet((reached, connection) -> {
      if (reached == step) {
        meet((_, _) -> {});
        once.at(reached, connection);
      }
    });
  }

  /** Ends the connection and lets the client see that it is lost. */
  CutOff cutOff(Connection connection) throws SQLException {
    kill(connection);
    connection.close();
    return new CutOff();
  }

  /** Ends the connection as an administrator or a crash would. */
  void kill(Connection connection) throws SQLException {
    int pid = connection.unwrap(PGConnection.class).getBackendPID();
    try (Connection admin = db.connectAsAdmin();
        Statement statement = admin.createStatement()) {
      statement.execute("select pg_terminate_backend(" + pid + ", 5000)");
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (refusing) {
      throw new SQLException("The server is away", "08001");
    }
    Connection connection = db.system().dataSource().getConnection();
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new Steps(connection));
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  /** Where in its protocol the committer is. */
  enum Step {
    BEFORE_LOCK,
    AFTER_LOCK,
    BEFORE_COMMIT,
    AFTER_COMMIT
  }

  /** What a test does at a step. */
  interface Trouble {
    void at(Step step, Connection connection) throws SQLException;
  }

  /** The client sees a lost connection from here on, while the server may still be at work. */
  static final class CutOff extends SQLException {
    CutOff() {
      super("The connection is cut off", "08006");
    }
  }

  private final class Steps implements InvocationHandler {

    private final Connection connection;
    private volatile boolean cut;

    Steps(Connection connection) {
      this.connection = connection;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object[] arguments)
        throws Throwable {
      if (cut) {
        return afterTheCut(method);
      }
      try {
        return step(method, arguments);
      } catch (CutOff e) {
        cut = true;
        throw e;
      }
    }

    private static @Nullable Object afterTheCut(Method method) throws SQLException {
      return switch (method.getName()) {
        case "isClosed" -> true;
        case "close" -> null;
        default -> throw new CutOff();
      };
    }

    private @Nullable Object step(Method method, Object[] arguments) throws Throwable {
      if (method.getName().equals("prepareStatement")) {
        beforeStatement(arguments[0].toString());
      }
      if (!method.getName().equals("commit")) {
        return call(method, arguments);
      }
      trouble.get().at(Step.BEFORE_COMMIT, connection);
      Object nothing = call(method, arguments);
      trouble.get().at(Step.AFTER_COMMIT, connection);
      return nothing;
    }

    private void beforeStatement(String sql) throws SQLException {
      if (sql.contains("event.lock")) {
        trouble.get().at(Step.BEFORE_LOCK, connection);
      } else if (sql.contains("event.append")) {
        trouble.get().at(Step.AFTER_LOCK, connection);
      }
    }

    private @Nullable Object call(Method method, Object[] arguments) throws Throwable {
      try {
        return method.invoke(connection, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }
  }
}
