package daybreak.schema.eventstore;

import daybreak.schema.process.Fatal;
import daybreak.schema.sql.SqlErrors;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * The tries it takes to commit a batch. A try whose outcome is unknown is looked up first; only
 * what is proven not to have been committed is tried again. Where the database refuses values, or
 * runs out of time, the batch is divided until the fault is one append's own.
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
    commit(batch, new History(System.nanoTime() + patience.toNanos(), false, false));
  }

  private void commit(List<Append> batch, History before) {
    History history = before;
    Duration pause = FIRST_PAUSE;
    while (true) {
      try {
        commitOnce(batch, history.doubtful());
        return;
      } catch (RuntimeException failure) {
        Fatal.endIfOneIs(failure);
        if (isSettled(batch, failure, history)) {
          return;
        }
        history = history.after(failure);
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

  /** Whether the failed batch is not tried again as it is. */
  private boolean isSettled(List<Append> batch, RuntimeException failure, History before) {
    List<Append> open = open(batch);
    History history = before.after(failure);
    if (SqlErrors.blameTheValues(failure)) {
      divide(open, before, one -> one.complete(new Outcome.Rejected(failure)));
      return true;
    }
    if (history.isOver()) {
      giveUp(open, failure, history);
      return true;
    }
    if (SqlErrors.tookTooLong(failure) && (open.size() > 1 || before.slow())) {
      divide(open, history, one -> refuseUnlessCommitted(one, failure));
      return true;
    }
    return false;
  }

  /** Commits the halves, each for itself; where one append is left, the fault is its own. */
  private void divide(List<Append> open, History history, Consumer<Append> atFault) {
    if (open.size() == 1) {
      atFault.accept(open.getFirst());
      return;
    }
    commit(open.subList(0, open.size() / 2), history);
    commit(open.subList(open.size() / 2, open.size()), history);
  }

  private void refuseUnlessCommitted(Append slow, RuntimeException failure) {
    List<Append> one = List.of(slow);
    try {
      transaction.findCommitted(one).forEach(Append::complete);
      slow.complete(new Outcome.OutOfTime(failure));
    } catch (RuntimeException lost) {
      lost.addSuppressed(failure);
      slow.complete(new Outcome.Unknown(lost));
    }
  }

  private static void giveUp(List<Append> batch, RuntimeException failure, History history) {
    LOG.warn("The outcome of {} appends could not be learned", batch.size(), failure);
    Outcome outcome =
        history.doubtful() ? new Outcome.Unknown(failure) : new Outcome.NotTried(failure);
    batch.forEach(append -> append.complete(outcome));
  }

  private static Duration pauseAfter(Duration pause) {
    LockSupport.parkNanos(pause.toNanos());
    Duration next = pause.multipliedBy(2);
    return next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE;
  }

  /**
   * What earlier tries have shown.
   *
   * @param deadline after which nothing is tried again, in the time of {@link System#nanoTime()}
   * @param doubtful whether one of them may have committed
   * @param slow whether one of them has run out of time, which may have been the client's pause
   */
  private record History(long deadline, boolean doubtful, boolean slow) {

    History after(RuntimeException failure) {
      return new History(
          deadline,
          doubtful || !(failure instanceof CannotCreateTransactionException),
          slow || SqlErrors.tookTooLong(failure));
    }

    boolean isOver() {
      return System.nanoTime() - deadline >= 0;
    }
  }
}
