package daybreak.load.bench;

import daybreak.load.bench.BenchServer.Bank;
import daybreak.projection.Projections;
import daybreak.schema.eventstore.EventSerializer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.serialization.SimpleSerializedObject;

/**
 * All projections from the first event to the last, beside a bare streaming read of the same events
 * whose payloads are decoded into the same records by one thread.
 */
public final class Replay {

  private static final int FETCH = 1_000;

  private final Bank bank;
  private final DataSource administrator;

  Replay(Bank bank, DataSource administrator) {
    this.bank = bank;
    this.administrator = administrator;
  }

  /** Events/s of the projections, their read tables emptied before. */
  double projected() throws Exception {
    reset();
    try (TokenPosition reached = new TokenPosition(administrator)) {
      long events = events(administrator);
      long start = System.nanoTime();
      try (Modules _ = new Modules(bank, Projections.class)) {
        reached.await(events);
        return events * 1e9 / (System.nanoTime() - start);
      }
    }
  }

  /** Events/s of the bare read. */
  double bare() throws SQLException {
    EventSerializer serializer = EventSerializer.ofEvents();
    long start = System.nanoTime();
    long read = 0;
    try (Connection connection = administrator.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select * from event_store.event order by position")) {
      connection.setAutoCommit(false);
      select.setFetchSize(FETCH);
      try (ResultSet results = select.executeQuery()) {
        while (results.next()) {
          read += decode(serializer, results) == null ? 0 : 1;
        }
      }
      connection.setAutoCommit(true);
    }
    return read * 1e9 / (System.nanoTime() - start);
  }

  private static Object decode(EventSerializer serializer, ResultSet row) throws SQLException {
    readOtherColumns(row);
    return serializer.deserialize(
        new SimpleSerializedObject<>(
            row.getBytes("payload"),
            byte[].class,
            row.getString("event_type"),
            Integer.toString(row.getInt("event_version"))));
  }

  /** Reads every other column, as a reader of events does. */
  private static void readOtherColumns(ResultSet row) throws SQLException {
    for (String column :
        List.of(
            "position", "aggregate_id", "sequence_number", "event_id", "occurred_at", "metadata")) {
      row.getObject(column);
    }
  }

  /** The position of the last event. */
  public static long events(DataSource administrator) throws SQLException {
    try (Connection connection = administrator.getConnection();
        Statement statement = connection.createStatement();
        ResultSet results = statement.executeQuery("select max(position) from event_store.event")) {
      results.next();
      return results.getLong(1);
    }
  }

  private void reset() throws SQLException {
    List<String> statements = new ArrayList<>();
    try (Connection connection = administrator.getConnection();
        Statement statement = connection.createStatement();
        ResultSet results =
            statement.executeQuery(
                """
                select format('truncate %I.%I', schemaname, tablename)
                  from pg_tables
                 where schemaname in ('content', 'learner', 'projection')
                    or schemaname = 'plan' and tablename = 'generation'
                """)) {
      while (results.next()) {
        statements.add(results.getString(1));
      }
    }
    Bank.execute(administrator, statements.toArray(String[]::new));
  }
}
