package daybreak.load.drill;

import daybreak.load.platform.Figure;
import daybreak.load.platform.Verdicts;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The database as it is restored, before any process has seen it: all of it is of one moment. */
final class OneMoment {

  private final Connection connection;

  OneMoment(Connection administrator) {
    this.connection = administrator;
  }

  /** Tells what is of another moment than the log, and answers the log's last position. */
  long tell(String phase, Loss loss, Verdicts verdicts) throws SQLException {
    long head = number(OneMomentSql.HEAD);
    verdicts.add(Figure.count(phase, "commands' positions restored", head));
    verdicts.add(
        Figure.never(phase, "told before the moment, gone", Math.max(0, loss.told() - head)));
    long after = head < loss.witness().position() ? 0 : 1;
    verdicts.add(Figure.never(phase, "told after the moment, there", after));
    verdicts.add(Figure.never(phase, "positions missing", number(OneMomentSql.MISSING)));
    verdicts.add(Figure.never(phase, "tokens ahead of the log", number(OneMomentSql.TOKENS)));
    verdicts.add(Figure.never(phase, "results ahead of the log", number(OneMomentSql.RESULTS)));
    verdicts.add(Figure.count(phase, "events that tables are behind", number(AuditSql.BEHIND)));
    return head;
  }

  /** Tells how many rollovers were prepared for an instant that had one. */
  void tellRollovers(String phase, Verdicts verdicts) throws SQLException {
    verdicts.add(Figure.never(phase, "rollovers twice", number(OneMomentSql.ROLLOVERS_TWICE)));
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
