package daybreak.load.drill;

import daybreak.load.cluster.Cluster;
import daybreak.load.cluster.Node;
import daybreak.load.crowd.Crowd;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** What goes wrong in the drill. */
final class Faults {

  private static final String TERMINATE =
      """
      select count(pg_terminate_backend(pid))
        from (select pid
                from pg_stat_activity
               where usename in (
                       'daybreak_web', 'daybreak_worker', 'daybreak_system', 'daybreak_listener')
               limit ?) backend
      """;
  private static final long BETWEEN_TERMINATIONS_MILLIS = 50;
  private static final Duration TERMINATIONS_LIMIT = Duration.ofSeconds(60);

  private Faults() {}

  /** Nothing: the calm that all is compared with. */
  static Fault none(Duration duration) {
    return (_, _) -> {
      TimeUnit.NANOSECONDS.sleep(duration.toNanos());
      return System.nanoTime();
    };
  }

  /** A process is gone from one moment to the next. */
  static Fault killed(Function<Cluster, List<Node>> among) {
    return new Loss(among, Node::kill);
  }

  /** A process is told to end, as each deployment does. */
  static Fault ended(Function<Cluster, List<Node>> among) {
    return new Loss(among, Node::end);
  }

  /** How a process is lost. */
  private interface End {
    void of(Node node) throws InterruptedException;
  }

  private record Loss(Function<Cluster, List<Node>> among, End end) implements Fault {

    @Override
    public long happen(Cluster cluster, Crowd crowd) throws Exception {
      long at = System.nanoTime();
      end.of(lost(cluster));
      return at;
    }

    @Override
    public void mend(Cluster cluster) throws Exception {
      lost(cluster).startAgain();
    }

    private Node lost(Cluster cluster) {
      return among.apply(cluster).getFirst();
    }
  }

  /** PostgreSQL is stopped, and started again later. */
  static Fault serverAway(Duration duration) {
    return (cluster, _) -> {
      cluster.server().stop();
      TimeUnit.NANOSECONDS.sleep(duration.toNanos());
      cluster.server().startAgain();
      return System.nanoTime();
    };
  }

  static Fault poolerRestarted() {
    return (cluster, _) -> {
      cluster.restartPooler();
      return System.nanoTime();
    };
  }

  /** So many connections are ended by the superuser, as fast as they come back. */
  static Fault terminated(int connections) {
    return (cluster, _) -> {
      try (Connection administrator = cluster.server().administrator();
          PreparedStatement terminate = administrator.prepareStatement(TERMINATE)) {
        terminate(terminate, connections);
      }
      return System.nanoTime();
    };
  }

  private static void terminate(PreparedStatement terminate, int connections)
      throws SQLException, InterruptedException {
    long deadline = System.nanoTime() + TERMINATIONS_LIMIT.toNanos();
    int left = connections;
    while (left > 0 && System.nanoTime() < deadline) {
      terminate.setInt(1, left);
      try (ResultSet row = terminate.executeQuery()) {
        row.next();
        left -= row.getInt(1);
      }
      TimeUnit.MILLISECONDS.sleep(BETWEEN_TERMINATIONS_MILLIS);
    }
    if (left > 0) {
      throw new IllegalStateException(left + " connections too few came back to be ended");
    }
  }

  /** Somebody holds a table that learners read and a projection writes. */
  static Fault locked(Duration duration) {
    return (cluster, _) -> {
      try (Connection administrator = cluster.server().administrator();
          Statement statement = administrator.createStatement()) {
        administrator.setAutoCommit(false);
        statement.execute("lock table learner.past_test in access exclusive mode");
        TimeUnit.NANOSECONDS.sleep(duration.toNanos());
        administrator.commit();
      }
      return System.nanoTime();
    };
  }

  /** All clients make so many times as many requests as in calm. */
  static Fault herd(int times, Duration duration) {
    return (_, crowd) -> {
      crowd.rhythm().hurry(times);
      TimeUnit.NANOSECONDS.sleep(duration.toNanos());
      crowd.rhythm().hurry(1);
      return System.nanoTime();
    };
  }
}
