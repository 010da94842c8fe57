package daybreak.schema.eventstore;

import daybreak.schema.sql.SqlErrors;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * The tries it takes to commit a batch. A try whose outcome is unknown is looked up first; only
 * what is proven not to have been committed is tried again. Values that the database refuses fall
 * upon their own append alone.
 */
final class Attempts {

  private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

  private final AppendTransaction transaction;
  private final Duration patience;

  /**
   * @param patience how long a batch is tried again before its outcome is given up as unknown
   */
  Attempts(AppendTransaction transaction, Duration patience) {
    this.transaction = transaction;
    this.patience = patience;
  }

  /** Completes every append of the batch. */
  void commit(List<Append> batch) {
    long deadline = System.nanoTime() + patience.toNanos();
    Duration pause = FIRST_PAUSE;
    boolean doubtful = false;
    while (true) {
      try {
        commitOnce(batch, doubtful);
        return;
      } catch (RuntimeException failure) {
        if (SqlErrors.blameTheValues(failure)) {
          findCulprit(open(batch), failure);
          return;
        }
        doubtful |= !(failure instanceof CannotCreateTransactionException);
        if (System.nanoTime() - deadline >= 0) {
          giveUp(open(batch), failure, doubtful);
          return;
        }
        LOG.info("A commit of {} appends is tried again: {}", batch.size(), failure.getMessage());
        pause = pauseAfter(pause);
      }
    }
  }

  private void commitOnce(List<Append> batch, boolean doubtful) {
    if (doubtful) {
      transaction.findCommitted(open(batch)).forEach(Append::complete);
    }
    List<Append> open = open(batch);
    if (!open.isEmpty()) {
      complete(open, transaction.commit(open));
    }
  }

  private static void complete(List<Append> appends, List<Outcome> outcomes) {
    for (int command = 0; command < appends.size(); command++) {
      appends.get(command).complete(outcomes.get(command));
    }
  }

  private static List<Append> open(List<Append> batch) {
    return batch.stream().filter(append -> !append.isComplete()).toList();
  }

  private void findCulprit(List<Append> batch, RuntimeException failure) {
    if (batch.size() == 1) {
      batch.getFirst().complete(new Outcome.Rejected(failure));
      return;
    }
    commit(batch.subList(0, batch.size() / 2));
    commit(batch.subList(batch.size() / 2, batch.size()));
  }

  private static void giveUp(List<Append> batch, RuntimeException failure, boolean doubtful) {
    LOG.warn("The outcome of {} appends could not be learned", batch.size(), failure);
    Outcome outcome = doubtful ? new Outcome.Unknown(failure) : new Outcome.NotTried(failure);
    batch.forEach(append -> append.complete(outcome));
  }

  private static Duration pauseAfter(Duration pause) {
    LockSupport.parkNanos(pause.toNanos());
    Duration next = pause.multipliedBy(2);
    return next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE;
  }
}
