package daybreak.schema.sql;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

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
    String state = stateOf(failure);
    return state != null
        && (state.startsWith("22") || state.startsWith("23") || state.startsWith("54"));
  }

  /**
   * Whether the server ended the statement (57014) or its transaction (25P04) because it took too
   * long; not a wait for another's lock.
   */
  public static boolean tookTooLong(Throwable failure) {
    String state = stateOf(failure);
    return "57014".equals(state) || "25P04".equals(state);
  }

  private static @Nullable String stateOf(Throwable failure) {
    SQLException error = errorOf(failure);
    return error == null ? null : error.getSQLState();
  }

  private static @Nullable SQLException errorOf(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = next(cause)) {
      if (cause instanceof SQLException error) {
        return error;
      }
    }
    return null;
  }

  /**
   * Where the server has ended the connection, the rollback fails as well, and hides the reason.
   */
  private static @Nullable Throwable next(Throwable failure) {
    return failure instanceof TransactionSystemException system
            && system.getApplicationException() != null
        ? system.getApplicationException()
        : failure.getCause();
  }
}
