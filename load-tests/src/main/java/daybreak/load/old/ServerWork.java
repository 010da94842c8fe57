package daybreak.load.old;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * What the server has done for each role, counted by {@code pg_stat_statements} for the very
 * executions that are timed; and its shared buffers, which can be emptied. What the operating
 * system has cached stays, and so do connections.
 */
final class ServerWork implements AutoCloseable {

  private final Connection connection;

  /** Begins to count; one at a time. */
  ServerWork(DataSource administrator) throws SQLException {
    connection = administrator.getConnection();
    run(ServerWorkSql.PREPARE);
  }

  /** Counts from nothing again. */
  void forget() throws SQLException {
    run(List.of(ServerWorkSql.FORGET));
  }

  /**
   * What has been done since then.
   *
   * @param roles for whom, a pattern of {@code like}
   */
  Cost of(String roles) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(ServerWorkSql.COST)) {
      select.setString(1, roles);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return Cost.of(row);
      }
    }
  }

  /** Empties the shared buffers, whatever they held. */
  void cool() throws SQLException {
    run(ServerWorkSql.COOL);
  }

  private void run(List<String> statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
