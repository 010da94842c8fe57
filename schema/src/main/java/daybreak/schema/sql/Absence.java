package daybreak.schema.sql;

import java.sql.SQLException;

/** A database that is away, starting, or full: waiting mends that. */
public final class Absence {

  /** A pooler's word for every trouble of its own is "protocol violation". */
  private static final String POOLER = "08P01";

  private Absence() {}

  /** Whether that is why something failed. */
  public static boolean explains(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException error && isAway(error)) {
        return true;
      }
    }
    return false;
  }

  /** What was said about a failure by whoever was nearest to the database. */
  public static String reason(Throwable failure) {
    Throwable nearest = failure;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException) {
        nearest = cause;
      }
    }
    return String.valueOf(nearest.getMessage());
  }

  /** Whether the server, or a pooler before it, does not take the role with its password. */
  static boolean refusesLogin(SQLException error) {
    return stateOf(error).startsWith("28") || isPoolers(error, "authentication failed");
  }

  private static boolean isAway(SQLException error) {
    String state = stateOf(error);
    return (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P"))
        && !refusesLogin(error)
        && !isPoolers(error, "no such");
  }

  private static boolean isPoolers(SQLException error, String words) {
    return stateOf(error).equals(POOLER) && String.valueOf(error.getMessage()).contains(words);
  }

  private static String stateOf(SQLException error) {
    return error.getSQLState() == null ? "" : error.getSQLState();
  }
}
