package daybreak.projection.exports.parquet;

import daybreak.schema.eventstore.LoggedJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Events on their way into columns, in a database of DuckDB's within this process. What does not
 * fit into its memory it puts on the disk. It installs and loads nothing.
 */
public final class ColumnStore implements AutoCloseable {

  private static final String TABLE =
      """
      create table event (
        kind integer, position bigint, occurredAt timestamptz, aggregateId varchar,
        sequenceNumber bigint, madeBy varchar, payload varchar)
      """;

  /// In the order in which the events were added, which is that of their positions. What an event
  /// leaves out is null.
  private static final String WRITE =
      """
      copy (
        select position, occurredAt, aggregateId, sequenceNumber, madeBy,
               unnest(json_transform(payload, ?))
          from event
         where kind = ?)
      to ? (format parquet, compression zstd, row_group_size 122880)
      """;

  private final Connection connection;
  private final DuckDBAppender appender;

  private ColumnStore(Connection connection, DuckDBAppender appender) {
    this.connection = connection;
    this.appender = appender;
  }

  /**
   * An empty one.
   *
   * @param spill a directory for what does not fit into memory
   * @param memory bytes, beside the heap
   */
  public static ColumnStore open(Path spill, long memory) {
    Properties settings = new Properties();
    settings.put("memory_limit", memory + "B");
    settings.put("temp_directory", spill.toString());
    settings.put("threads", "1");
    settings.put("autoinstall_known_extensions", "false");
    settings.put("autoload_known_extensions", "false");
    try {
      Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
      try (Statement table = connection.createStatement()) {
        table.execute(TABLE);
      }
      return new ColumnStore(
          connection, connection.unwrap(DuckDBConnection.class).createAppender("event"));
    } catch (SQLException failure) {
      throw new ColumnsFailed(failure);
    }
  }

  /** Adds an event; a kind is the caller's number for its type. */
  public void add(int kind, LoggedJson event) {
    try {
      appender
          .beginRow()
          .append(kind)
          .append(event.position())
          .appendEpochMicros(micros(event.at()))
          .append(event.aggregate().toString())
          .append(event.sequenceNumber())
          .append(event.by())
          .append(new String(event.payload(), StandardCharsets.UTF_8))
          .endRow();
    } catch (SQLException failure) {
      throw new ColumnsFailed(failure);
    }
  }

  private static long micros(Instant time) {
    return TimeUnit.SECONDS.toMicros(time.getEpochSecond())
        + TimeUnit.NANOSECONDS.toMicros(time.getNano());
  }

  /** Nothing is added from here on. */
  public void seal() {
    try {
      appender.close();
    } catch (SQLException failure) {
      throw new ColumnsFailed(failure);
    }
  }

  /**
   * Writes all events of a kind.
   *
   * @param columns of their payload, as {@link Columns} tells them
   */
  public void write(int kind, String columns, Path file) {
    try (PreparedStatement write = connection.prepareStatement(WRITE)) {
      write.setString(1, columns);
      write.setInt(2, kind);
      write.setString(3, file.toString());
      write.execute();
    } catch (SQLException failure) {
      throw new ColumnsFailed(failure);
    }
  }

  /** Leaves nothing behind. */
  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException failure) {
      throw new ColumnsFailed(failure);
    }
  }
}
