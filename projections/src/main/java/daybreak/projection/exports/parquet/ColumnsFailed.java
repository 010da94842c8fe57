package daybreak.projection.exports.parquet;

import java.sql.SQLException;

/** DuckDB did not do what it was told: there is no room on the disk, perhaps. */
public final class ColumnsFailed extends RuntimeException {

  private static final long serialVersionUID = 1;

  ColumnsFailed(SQLException cause) {
    super(cause);
  }
}
