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
}
