package daybreak.schema.sql;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * What a statement, a transaction or a connection failed by, whatever the failure is wrapped in.
 * Told from the server's error codes (SQLSTATE), of which each fault has whole classes or single
 * ones.
 */
public enum SqlFault {
  /**
   * The server refused the values themselves: a data exception, a violated constraint, a value
   * beyond a limit of the server. Trying again is of no use, and nothing has changed.
   */
  VALUES("22|23|54"),
  /** The statement or its transaction took too long. */
  TIME("57014|25P03|25P04"),
  /** It was waited too long for others: for their lock, or in PgBouncer's queue. */
  WAIT("55P03"),
  /** Of transactions that met, this one was rolled back. */
  CONFLICT("40001|40P01"),
  /** The server, or PgBouncer before it, does not take the role, its password or the database. */
  LOGIN("28"),
  /** There was no server, or no connection left, or the connection was lost. */
  OUTAGE("08|53|57P"),
  /** Anything else: ours. */
  OURS("");

  /** PgBouncer has one state, of class 08, for all that it says itself: its words tell. */
  private static final Map<String, SqlFault> POOLER_S_WORDS =
      Map.of(
          "query_wait_timeout", WAIT,
          "authentication failed", LOGIN,
          "no such user", LOGIN,
          "no such database", LOGIN);

  private static final String POOLER_S_STATE = "08P01";
  private static final String DISK_FULL = "53100";
  private static final String POOL_IS_CLOSED = "has been closed.";

  private final Pattern states;

  SqlFault(String beginnings) {
    this.states = Pattern.compile(beginnings);
  }

  /** What the failure is; none where no statement or connection is what failed. */
  public static Optional<SqlFault> of(Throwable failure) {
    SQLException error = errorOf(failure);
    return error == null ? withoutError(failure) : Optional.of(faultOf(error));
  }

  /** Whether the failure is this one. */
  public boolean isIn(Throwable failure) {
    return of(failure).filter(this::equals).isPresent();
  }

  /** Whether nothing is wrong with what was asked, and the same may succeed later. */
  public static boolean isPassing(Throwable failure) {
    return of(failure).filter(SqlFault::passes).isPresent();
  }

  /** Whether the server's disk is full, which passes once somebody makes room. */
  public static boolean isDiskFull(Throwable failure) {
    SQLException error = errorOf(failure);
    return error != null && DISK_FULL.equals(error.getSQLState());
  }

  /** What was said about a failure by whoever was nearest to the server. */
  public static String words(Throwable failure) {
    SQLException error = errorOf(failure);
    return String.valueOf(error == null ? failure.getMessage() : error.getMessage());
  }

  private boolean passes() {
    return this == TIME || this == WAIT || this == CONFLICT || this == LOGIN || this == OUTAGE;
  }

  private static SqlFault faultOf(SQLException error) {
    if (error instanceof SQLTransientConnectionException) {
      return OUTAGE;
    }
    String state = error.getSQLState();
    if (state == null) {
      return withoutState(error);
    }
    return POOLER_S_STATE.equals(state) ? ofPooler(error) : faultOf(state);
  }

  private static SqlFault ofPooler(SQLException error) {
    String words = String.valueOf(error.getMessage());
    return POOLER_S_WORDS.entrySet().stream()
        .filter(fault -> words.contains(fault.getKey()))
        .findFirst()
        .map(Map.Entry::getValue)
        .orElse(OUTAGE);
  }

  private static SqlFault faultOf(String state) {
    return Arrays.stream(values())
        .filter(fault -> fault.states.matcher(state).lookingAt())
        .findFirst()
        .orElseThrow();
  }

  /** A pool that is closed says so by words alone. */
  private static SqlFault withoutState(SQLException error) {
    if (String.valueOf(error.getMessage()).endsWith(POOL_IS_CLOSED)) {
      return OUTAGE;
    }
    for (Throwable cause = error.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException) {
        return OUTAGE;
      }
    }
    return OURS;
  }

  /** What Spring says by itself. */
  private static Optional<SqlFault> withoutError(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case DataIntegrityViolationException _ -> {
          return Optional.of(VALUES);
        }
        case DataAccessException _, TransactionException _ -> {
          return Optional.of(OURS);
        }
        default -> {
          // Further down.
        }
      }
    }
    return Optional.empty();
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
   * Where the connection is lost, going back to a savepoint fails as well, and hides the reason.
   */
  private static @Nullable Throwable next(Throwable failure) {
    return failure instanceof TransactionSystemException system
            && system.getApplicationException() != null
        ? system.getApplicationException()
        : failure.getCause();
  }
}
