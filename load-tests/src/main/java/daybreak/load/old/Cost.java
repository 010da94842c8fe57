package daybreak.load.old;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What something took of the database server, as that counts it.
 *
 * @param millis planning and execution
 * @param buffers shared pages, hit or read, those of parallel workers too
 * @param rows answered or written
 */
record Cost(long statements, double millis, long buffers, long rows) {

  static Cost of(ResultSet row) throws SQLException {
    return new Cost(
        row.getLong("statements"),
        row.getDouble("millis"),
        row.getLong("buffers"),
        row.getLong("rows"));
  }

  /** The same work, with the time that it took elsewhere. */
  Cost lasting(double elsewhere) {
    return new Cost(statements, elsewhere, buffers, rows);
  }
}
