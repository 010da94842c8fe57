package daybreak.load.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What the columns of one type of event take in an export's files.
 *
 * @param events how many there are
 * @param bytes of all columns, compressed
 * @param randomIds bytes of those that have an id of its own for each event or few of them, which
 *     cost what they are: the position identifies an event
 */
record ParquetSize(long events, long bytes, long randomIds) {

  private static final String COLUMNS =
      """
      select (select count(*) from '%1$s'),
             sum(total_compressed_size),
             coalesce(
               sum(total_compressed_size)
                 filter (where path_in_schema in ('aggregateId', 'study', 'test')), 0)
        from parquet_metadata('%1$s')
      """;

  static ParquetSize of(Path files, String type) throws SQLException {
    Path parts = files.resolve("type=" + type).resolve("*.parquet");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(COLUMNS.formatted(parts))) {
      row.next();
      return new ParquetSize(row.getLong(1), row.getLong(2), row.getLong(3));
    }
  }

  double perEvent() {
    return (double) bytes / events;
  }

  double perEventWithoutRandomIds() {
    return (double) (bytes - randomIds) / events;
  }
}
