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
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Events on their way into columns, in a database of DuckDB's within this process. What does not
 * fit into its memory it puts on the disk, but for the rows that it works on at a time, which are
 * {@value #VECTOR} however wide they are: so wide ones come to it slice by slice. It installs and
 * loads nothing.
 */
public final class ColumnStore implements AutoCloseable {

  private static final String TABLE =
      """
      create table event (
        kind integer, slice integer, position bigint, occurredAt timestamptz, aggregateId varchar,
        sequenceNumber bigint, madeBy varchar, payload varchar)
      """;

  /// In the order in which the events were added, which is that of their positions. What an event
  /// leaves out is null.
  private static final String COLUMNS =
      """
      select position, occurredAt, aggregateId, sequenceNumber, madeBy,
             unnest(json_transform(payload, $1))
        from event
       where kind = $2
      """;

  private static final String WRITE =
      """
      copy (%s)
      to $3 (format parquet, compression zstd, row_group_size %s)
      """;

  /** As many rows as DuckDB works on at a time. */
  private static final int VECTOR = 2_048;

  /** As many as lie together in a file, if they are narrow: DuckDB's own choice. */
  private static final long GROUP = 122_880;

  /**
   * The part of the memory that payloads worked on at a time may have: they are there as they came,
   * as JSON, as columns, and as what is being written.
   */
  private static final long SHARE = 16;

  private final Connection connection;
  private final DuckDBAppender appender;
  private final long bytesOfSlice;
  private final Map<Integer, Width> widths = new HashMap<>();

  private ColumnStore(Connection connection, DuckDBAppender appender, long bytesOfSlice) {
    this.connection = connection;
    this.appender = appender;
    this.bytesOfSlice = bytesOfSlice;
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
          connection,
          connection.unwrap(DuckDBConnection.class).createAppender("event"),
          memory / SHARE);
    } catch (SQLException failure) {
      throw new ColumnsFailed(failure);
    }
  }

  /** Adds an event; a kind is the caller's number for its type. */
  public void add(int kind, LoggedJson event) {
    Width width = widths.computeIfAbsent(kind, _ -> new Width());
    width.rows++;
    width.bytes += event.payload().length;
    try {
      appender
          .beginRow()
          .append(kind)
          .append(width.slice())
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
    Width width = widths.getOrDefault(kind, new Width());
    try (PreparedStatement write =
        connection.prepareStatement(WRITE.formatted(rows(width), width.group()))) {
      write.setString(1, columns);
      write.setInt(2, kind);
      write.setString(3, file.toString());
      write.execute();
    } catch (SQLException failure) {
      throw new ColumnsFailed(failure);
    }
  }

  private static String rows(Width width) {
    if (width.group() >= VECTOR) {
      return COLUMNS;
    }
    return IntStream.rangeClosed(0, width.slice())
        .mapToObj(number -> COLUMNS + " and slice = " + number)
        .collect(Collectors.joining(" union all "));
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

  /** How many events of a kind there are, and how large their payloads. */
  private final class Width {

    private long rows;
    private long bytes;

    /** The number of the last one's, from 0. */
    int slice() {
      return (int) (bytes / bytesOfSlice);
    }

    /** Rows that have about as many bytes as a slice. */
    long group() {
      return Math.clamp(bytesOfSlice * rows / Math.max(bytes, 1), 1, GROUP);
    }
  }
}
