package daybreak.schema.following;

import daybreak.schema.problem.Unavailable;
import daybreak.schema.sql.SqlFault;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Whether a failure is the event's own fault, so that trying again is of no use. Data that a table
 * refuses is; a lost connection, a timeout, a deadlock, a missing table or right is not, nor is a
 * command that could not be carried out.
 */
final class PoisonEvent {

  private PoisonEvent() {}

  static boolean isCauseOf(RuntimeException failure) {
    return SqlFault.of(failure)
        .map(SqlFault.VALUES::equals)
        .orElseGet(() -> !isCommandNotCarriedOut(failure));
  }

  private static boolean isCommandNotCarriedOut(RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Unavailable
          || cause instanceof EventStoreException
          || cause instanceof ConcurrencyException) {
        return true;
      }
    }
    return false;
  }
}
