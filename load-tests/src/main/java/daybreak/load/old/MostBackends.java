package daybreak.load.old;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** The most connections that roles have had at one time, looked at ten times a second. */
final class MostBackends implements AutoCloseable {

  private static final long LOOK_MILLIS = 100;

  private static final String SELECT =
      """
      select count(*) as backends
        from pg_stat_activity
       where backend_type = 'client backend' and usename like ?
      """;

  private final Connection connection;
  private final PreparedStatement select;
  private final AtomicInteger most = new AtomicInteger();
  private final ScheduledExecutorService eyes = Executors.newSingleThreadScheduledExecutor();
  private final ScheduledFuture<?> looking;

  /**
   * Begins to look.
   *
   * @param roles a pattern of {@code like}
   */
  MostBackends(DataSource administrator, String roles) throws SQLException {
    connection = administrator.getConnection();
    select = connection.prepareStatement(SELECT);
    select.setString(1, roles);
    looking = eyes.scheduleAtFixedRate(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  /**
   * The most until now.
   *
   * @throws IllegalStateException if nobody has looked to the end
   */
  int most() {
    if (looking.isDone()) {
      throw new IllegalStateException("Nobody looks at the backends", looking.exceptionNow());
    }
    return most.get();
  }

  private void look() {
    try (ResultSet row = select.executeQuery()) {
      row.next();
      most.accumulateAndGet(row.getInt("backends"), Math::max);
    } catch (SQLException e) {
      throw new IllegalStateException("The backends could not be counted", e);
    }
  }

  @Override
  public void close() throws SQLException {
    eyes.close();
    connection.close();
  }
}
