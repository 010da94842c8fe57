package daybreak.schema.sql;

import com.google.errorprone.annotations.Immutable;
import java.time.Duration;
import java.util.Map;

/**
 * What bounds the sessions of a role, as {@code db/bootstrap} sets it.
 *
 * @param statement of one statement
 * @param lock of one wait for a lock
 * @param transaction of one transaction
 * @param idle of doing nothing within a transaction
 */
@Immutable
record TimeOuts(Duration statement, Duration lock, Duration transaction, Duration idle) {

  /** Who waits for a request waits no longer. */
  static final TimeOuts OF_A_REQUEST =
      new TimeOuts(
          Duration.ofSeconds(5),
          Duration.ofMillis(750),
          Duration.ofSeconds(10),
          Duration.ofSeconds(5));

  /** In milliseconds, by the names of the server's settings. */
  Map<String, Long> settings() {
    return Map.of(
        "statement_timeout", statement.toMillis(),
        "lock_timeout", lock.toMillis(),
        "transaction_timeout", transaction.toMillis(),
        "idle_in_transaction_session_timeout", idle.toMillis());
  }
}
