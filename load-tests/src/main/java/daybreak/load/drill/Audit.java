package daybreak.load.drill;

import daybreak.load.crowd.Acknowledged;
import daybreak.load.crowd.Events;
import daybreak.load.crowd.Ledger;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

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
   * @param parked events that a follower could not apply
   * @param different rows of read tables that are not as the log has them, by table
   */
  record Findings(long lost, long twice, long parked, Map<Fold, Long> different) {

    static final Findings NONE = new Findings(0, 0, 0, Map.of());

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
    execute(AuditSql.TABLES);
    tell(ledger.acknowledged());
    send(ledger.sent());
    Map<Fold, Long> different = new EnumMap<>(Fold.class);
    for (Fold fold : Fold.values()) {
      long rows = number(fold.differences());
      if (rows > 0) {
        different.put(fold, rows);
      }
    }
    return new Findings(
        number(AuditSql.LOST),
        twice(principals) + number(AuditSql.PLANS_TWICE),
        number(AuditSql.PARKED),
        different);
  }

  private void tell(List<Acknowledged> acknowledged) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(AuditSql.TELL)) {
      insert.setArray(1, array("text", acknowledged, Acknowledged::event));
      insert.setArray(2, array("uuid", acknowledged, Acknowledged::aggregate));
      insert.setArray(3, array("bigint", acknowledged, Acknowledged::position));
      insert.executeUpdate();
    }
  }

  private void send(List<Ledger.Sent> sent) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(AuditSql.SEND)) {
      insert.setArray(1, array("uuid", sent, Ledger.Sent::principal));
      insert.setArray(2, array("text", sent, Ledger.Sent::event));
      insert.executeUpdate();
    }
  }

  private long twice(List<UUID> principals) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(AuditSql.TWICE)) {
      select.setArray(1, array("text", Events.ALL, event -> event));
      select.setArray(2, array("text", principals, UUID::toString));
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private <T> Array array(String type, List<T> rows, Function<T, Object> column)
      throws SQLException {
    return connection.createArrayOf(type, rows.stream().map(column).toArray());
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
