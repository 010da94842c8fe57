package daybreak.schema.sql;

import java.sql.SQLException;
import java.util.List;

/** The logins that a role may have by now: the one that was taken last has the first turn. */
final class LoginTurns {

  private final List<Logins.Login> logins;
  private volatile Logins.Login taken;

  LoginTurns(List<Logins.Login> logins) {
    this.logins = logins;
    this.taken = logins.getFirst();
  }

  /** What the first login leads to that is not refused. */
  <T> T take(Turn<T> turn) throws SQLException {
    Logins.Login first = taken;
    try {
      return turn.with(first);
    } catch (SQLException refusal) {
      return takeInsteadOf(first, turn, refusal);
    }
  }

  private <T> T takeInsteadOf(Logins.Login first, Turn<T> turn, SQLException refusal)
      throws SQLException {
    for (Logins.Login other : logins) {
      if (!other.equals(first) && SqlFault.LOGIN.isIn(refusal)) {
        T found = turn.with(other);
        taken = other;
        return found;
      }
    }
    throw refusal;
  }

  /** Logs in, and does what it did so for. */
  @FunctionalInterface
  interface Turn<T> {
    T with(Logins.Login login) throws SQLException;
  }
}
