package daybreak.schema.sql;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What the server's error codes (SQLSTATE) say about a failed statement. */
public final class SqlErrors {

  private SqlErrors() {}

  /** Whether a statement or a connection is what failed. */
  public static boolean isError(Throwable failure) {
    return errorOf(failure) != null;
  }

  /**
   * Whether the server refused the values themselves: a data exception (class 22), a violated
   * constraint (23) or a value beyond a limit of the server (54). Trying again is of no use, and
   * the transaction has been rolled back.
   */
  public static boolean blameTheValues(Throwable failure) {
    SQLException error = errorOf(failure);
    String state = error == null ? null : error.getSQLState();
    return state != null
        && (state.startsWith("22") || state.startsWith("23") || state.startsWith("54"));
  }

  private static @Nullable SQLException errorOf(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException error) {
        return error;
      }
    }
    return null;
  }
}
