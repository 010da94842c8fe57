package daybreak.projection.platform;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;

/**
 * Whether a failure is the event's own fault, so that trying again is of no use. Data that a table
 * refuses is; a lost connection, a timeout, a deadlock, a missing table or right is not.
 */
final class Blame {

  private Blame() {}

  static boolean isOnTheEvent(RuntimeException failure) {
    return failure instanceof DataIntegrityViolationException
        || !(failure instanceof DataAccessException || failure instanceof TransactionException);
  }

  /** The failure in plain words: one line, and nothing of a row's content. */
  static String inPlainWords(RuntimeException failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = root.getMessage();
    return message == null
        ? "It failed without a message (%s)".formatted(root.getClass().getSimpleName())
        : message.lines().findFirst().orElse("").replaceFirst("^ERROR: ", "");
  }
}
