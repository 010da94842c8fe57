package daybreak.schema.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;
import org.springframework.dao.DataAccessResourceFailureException;

/** What lies between a connection and the server. */
public enum Route {
  /** Nothing. */
  STRAIGHT,
  /** A pooler that prepares a session's statements wherever it is carried on. */
  POOLED,
  /** A pooler that knows nothing of prepared statements: another session would meet them. */
  POOLED_WITHOUT_STATEMENTS;

  private static final NamedQuery PROCESS =
      NamedQuery.of(
          "platform.server-process", "select pg_backend_pid() as process", Budget.instant(1, 1));

  /// Sent as a prepared statement, it finds itself: under its own name, or one that PgBouncer gave.
  private static final NamedQuery RENAMED =
      NamedQuery.of(
          "platform.renamed-statements",
          """
          select exists (
                   select from pg_prepared_statements where name like 'PGBOUNCER_%') as renamed
          """,
          Budget.instant(1, 1));

  private static final String NAME_TAKEN = "42P05";
  private static final String NAME_UNKNOWN = "26000";

  /**
   * What lies on the way of a source's connections; nothing is left behind there.
   *
   * @throws DataAccessResourceFailureException if there is no connection
   */
  public static Route of(LoginSource source) {
    try {
      return found(source);
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException(String.valueOf(e.getMessage()), e);
    }
  }

  private static Route found(LoginSource source) throws SQLException {
    try (Connection connection = source.forgettingStatements().getConnection()) {
      if (!isPooled(connection)) {
        return STRAIGHT;
      }
      return keepsStatements(connection) ? POOLED : POOLED_WITHOUT_STATEMENTS;
    }
  }

  /** Whether statements may be prepared once and run often. */
  public boolean keepsStatements() {
    return this != POOLED_WITHOUT_STATEMENTS;
  }

  /** A pooler tells a process of its own making, since a connection has no server's for long. */
  static boolean isPooled(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(PROCESS.sql());
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getInt("process") != connection.unwrap(PGConnection.class).getBackendPID();
    }
  }

  private static boolean keepsStatements(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try {
      boolean renamed = isRenamed(connection);
      // Before the commit goes the end of the statement, so the server's session forgets it.
      connection.commit();
      return renamed;
    } catch (SQLException e) {
      if (NAME_TAKEN.equals(e.getSQLState()) || NAME_UNKNOWN.equals(e.getSQLState())) {
        return false;
      }
      throw e;
    }
  }

  private static boolean isRenamed(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(RENAMED.sql())) {
      statement.unwrap(PGStatement.class).setPrepareThreshold(1);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getBoolean("renamed");
      }
    }
  }
}
