package daybreak.projection.exports.parquet;

import java.sql.SQLException;

/** DuckDB did not do what it was told: no room on the disk, or an event that fits no column. */
public final class ColumnsFailed extends RuntimeException {

  private static final long serialVersionUID = 1;

  ColumnsFailed(SQLException cause) {
    super(cause);
  }
}
