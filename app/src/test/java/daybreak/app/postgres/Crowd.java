package daybreak.app.postgres;

import static daybreak.app.testing.PooledDatabase.one;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that each hold a connection and send one statement after the other until the end. */
final class Crowd implements AutoCloseable {

  private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger answered = new AtomicInteger();
  private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
  private volatile boolean ended;

  private Crowd() {}

  static Crowd of(int clients, Door door, String statement) {
    Crowd crowd = new Crowd();
    for (int client = 0; client < clients; client++) {
      crowd.clients.execute(() -> crowd.ask(door, statement));
    }
    return crowd;
  }

  /** Whoever is refused comes again. */
  private void ask(Door door, String statement) {
    while (!ended) {
      try (Connection connection = door.open()) {
        while (!ended) {
          var _ = one(connection, statement);
          answered.incrementAndGet();
        }
      } catch (SQLException e) {
        refusals.add(e.getSQLState() + " " + e.getMessage());
      }
    }
  }

  int answered() {
    return answered.get();
  }

  Queue<String> refusals() {
    return refusals;
  }

  @Override
  public void close() {
    ended = true;
    clients.close();
  }

  /** What opens a connection. */
  @FunctionalInterface
  interface Door {
    Connection open() throws SQLException;
  }
}
