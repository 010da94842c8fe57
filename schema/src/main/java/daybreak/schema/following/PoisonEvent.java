package daybreak.schema.following;

import daybreak.schema.problem.Unavailable;
import daybreak.schema.sql.SqlErrors;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;

/**
 * Whether a failure is the event's own fault, so that trying again is of no use. Data that a table
 * refuses is; a lost connection, a timeout, a deadlock, a missing table or right is not, nor is a
 * command that could not be carried out.
 */
final class PoisonEvent {

  private PoisonEvent() {}

  static boolean isCauseOf(RuntimeException failure) {
    if (SqlErrors.isError(failure)) {
      return SqlErrors.blameTheValues(failure);
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (isTrouble(cause)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isTrouble(Throwable cause) {
    return switch (cause) {
      case DataIntegrityViolationException _ -> false;
      case DataAccessException _, TransactionException _ -> true;
      case Unavailable _, EventStoreException _, ConcurrencyException _ -> true;
      default -> false;
    };
  }
}
