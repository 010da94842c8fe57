package daybreak.load.drill;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * The log and the read tables held against what clients were told, while no client does anything.
 */
final class Audit {

  private static final Duration CATCH_UP = Duration.ofSeconds(30);
  private static final long LOOK_MILLIS = 50;

  /**
   * What was found.
   *
   * @param lost acknowledged commands whose event is not there
   * @param twice events beyond the commands that were sent
   * @param different rows of read tables that are not as the log has them, by table
   */
  record Findings(long lost, long twice, Map<Fold, Long> different) {

    static final Findings NONE = new Findings(0, 0, Map.of());

    long allDifferent() {
      return different.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  private final Connection connection;

  Audit(Connection administrator) {
    this.connection = administrator;
  }

  /** Waits until the read tables include the log; answers whether they do. */
  boolean caughtUp() throws SQLException, InterruptedException {
    long deadline = System.nanoTime() + CATCH_UP.toNanos();
    while (number(AuditSql.BEHIND) > 0) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
    return true;
  }

  /** Compares everything, from the beginning. */
  Findings find(Ledger ledger, List<UUID> principals) throws SQLException {
    execute(AuditSql.TOLD);
    tell(ledger);
    Map<Fold, Long> different = new EnumMap<>(Fold.class);
    for (Fold fold : Fold.values()) {
      long rows = number(fold.differences());
      if (rows > 0) {
        different.put(fold, rows);
      }
    }
    return new Findings(
        number(AuditSql.LOST), twice(principals) + number(AuditSql.PLANS_TWICE), different);
  }

  private void tell(Ledger ledger) throws SQLException {
    List<UUID> principals = new ArrayList<>();
    List<String> events = new ArrayList<>();
    List<UUID> aggregates = new ArrayList<>();
    List<Long> positions = new ArrayList<>();
    for (Acknowledged told : ledger.acknowledged()) {
      principals.add(told.principal());
      events.add(told.event());
      aggregates.add(told.aggregate());
      positions.add(told.position());
    }
    insert(principals, events, aggregates, positions);
    List<Ledger.GivenUp> givenUp = ledger.givenUp();
    insert(
        givenUp.stream().map(Ledger.GivenUp::principal).toList(),
        givenUp.stream().map(Ledger.GivenUp::event).toList(),
        List.of(),
        List.of());
  }

  /** A shorter list leaves the last rows' columns empty. */
  private void insert(
      List<UUID> principals, List<String> events, List<UUID> aggregates, List<Long> positions)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(AuditSql.TELL)) {
      insert.setArray(1, array("uuid", principals));
      insert.setArray(2, array("text", events));
      insert.setArray(3, array("uuid", aggregates));
      insert.setArray(4, array("bigint", positions));
      insert.executeUpdate();
    }
  }

  private long twice(List<UUID> principals) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(AuditSql.TWICE)) {
      select.setArray(1, array("text", Events.ALL));
      select.setArray(2, array("text", principals.stream().map(UUID::toString).toList()));
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private Array array(String type, List<?> values) throws SQLException {
    return connection.createArrayOf(type, values.toArray());
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
