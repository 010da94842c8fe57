package daybreak.load.journey;

import daybreak.load.bench.BenchServer.Bank;
import daybreak.load.bench.Product;
import daybreak.load.bench.TokenPosition;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * What the journeys go through: a web process, a worker, and the database as its administrator sees
 * it.
 */
record Stage(Product web, Product worker, DataSource administrator) {

  private static final Duration PLANS_LIMIT = Duration.ofMinutes(20);
  private static final long LOOK_MILLIS = 200;

  /** Both processes live by one clock. */
  void setClock(Instant now) throws Exception {
    worker.setClock(now);
    web.setClock(now);
  }

  long count(String sql) throws SQLException {
    try (Connection connection = administrator.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Waits until the read tables include the whole log. */
  void awaitCaughtUp() throws Exception {
    try (TokenPosition reached = new TokenPosition(administrator)) {
      reached.await(count(JourneySql.LAST_POSITION));
    }
  }

  /** Waits until so many plans are made. */
  void awaitPlans(long many) throws SQLException, InterruptedException {
    long deadline = System.nanoTime() + PLANS_LIMIT.toNanos();
    while (count(JourneySql.PLANS) < many) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("The first plans are not made");
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
  }

  /** Puts the tables in order, as autovacuum would in its time. */
  void tidy() throws SQLException {
    Bank.execute(administrator, "vacuum (analyze)", "checkpoint");
  }
}
