package daybreak.load.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import daybreak.load.platform.Clients;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The bare limit: the same event rows in a table with the event table's columns and indexes,
 * written by plain JDBC. Positions come from an identity column, so nothing serialises the writers.
 */
final class RawEvents {

  /** One event row, as the store has it but for its position. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record EventRow(
      UUID aggregate,
      long sequence,
      String aggregateType,
      String eventType,
      int version,
      Instant at,
      byte[] payload,
      byte[] metadata) {}

  private static final String INSERT =
      """
      insert into raw_event (aggregate_id, sequence_number, aggregate_type, event_id, event_type,
        event_version, occurred_at, payload, metadata)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final DataSource dataSource;

  /** Makes the empty table. */
  RawEvents(DataSource dataSource) throws SQLException {
    this.dataSource = dataSource;
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("drop table if exists raw_event");
      statement.execute("create table raw_event (like event_store.event including all)");
      statement.execute("alter table raw_event alter position add generated always as identity");
    }
  }

  /** A client that inserts a copy of the row under a new aggregate and commits, each time. */
  Clients.Client inserting(EventRow row) {
    return () -> {
      try (Connection connection = dataSource.getConnection();
          PreparedStatement insert = connection.prepareStatement(INSERT)) {
        bind(insert, row, UUID.randomUUID());
        insert.executeUpdate();
      }
    };
  }

  /** Seconds to insert the rows in batches, a commit for each. */
  double insertBatched(List<EventRow> rows, int batch) throws SQLException {
    long start = System.nanoTime();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      connection.setAutoCommit(false);
      for (int i = 0; i < rows.size(); i++) {
        bind(insert, rows.get(i), rows.get(i).aggregate());
        insert.addBatch();
        if ((i + 1) % batch == 0 || i + 1 == rows.size()) {
          insert.executeBatch();
          connection.commit();
        }
      }
      connection.setAutoCommit(true);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  /** The stored events from a position on, in order. */
  List<EventRow> read(long after) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select * from event_store.event where position > ? order by position")) {
      select.setLong(1, after);
      try (ResultSet results = select.executeQuery()) {
        List<EventRow> rows = new ArrayList<>();
        while (results.next()) {
          rows.add(row(results));
        }
        return rows;
      }
    }
  }

  private static EventRow row(ResultSet results) throws SQLException {
    return new EventRow(
        results.getObject("aggregate_id", UUID.class),
        results.getLong("sequence_number"),
        results.getString("aggregate_type"),
        results.getString("event_type"),
        results.getInt("event_version"),
        results.getTimestamp("occurred_at").toInstant(),
        results.getBytes("payload"),
        results.getBytes("metadata"));
  }

  private static void bind(PreparedStatement insert, EventRow row, UUID aggregate)
      throws SQLException {
    insert.setObject(1, aggregate);
    insert.setLong(2, row.sequence());
    insert.setString(3, row.aggregateType());
    insert.setObject(4, UUID.randomUUID());
    insert.setString(5, row.eventType());
    insert.setInt(6, row.version());
    insert.setTimestamp(7, Timestamp.from(row.at()));
    insert.setObject(8, new String(row.payload(), UTF_8), Types.OTHER);
    insert.setObject(9, new String(row.metadata(), UTF_8), Types.OTHER);
  }
}
