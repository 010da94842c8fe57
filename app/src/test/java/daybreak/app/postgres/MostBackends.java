package daybreak.app.postgres;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** The most backends that each of the product's roles has had at once, looked at every 100 ms. */
final class MostBackends implements AutoCloseable {

  private static final long PAUSE_MILLIS = 100;
  private static final String BY_ROLE =
      """
      select usename, count(*)::int as backends from pg_stat_activity
       where backend_type = 'client backend' and usename like 'daybreak\\_%' group by usename
      """;

  private final Connection admin;
  private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();
  private final Map<String, Integer> most = new HashMap<>();
  private int samples;

  private MostBackends(Connection admin) {
    this.admin = admin;
  }

  /** Begins to look; the connection is closed at the end. */
  static MostBackends seenBy(Connection admin) {
    MostBackends seen = new MostBackends(admin);
    var _ = seen.looks.scheduleAtFixedRate(seen::look, 0, PAUSE_MILLIS, MILLISECONDS);
    return seen;
  }

  private synchronized void look() {
    try (PreparedStatement statement = admin.prepareStatement(BY_ROLE);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        most.merge(rows.getString("usename"), rows.getInt("backends"), Math::max);
      }
      samples++;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  synchronized int samples() {
    return samples;
  }

  synchronized Map<String, Integer> byRole() {
    return Map.copyOf(most);
  }

  @Override
  public void close() throws SQLException {
    looks.close();
    admin.close();
  }
}
