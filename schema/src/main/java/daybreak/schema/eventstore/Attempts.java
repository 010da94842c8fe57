package daybreak.schema.eventstore;

import daybreak.schema.problem.Failures;
import daybreak.schema.process.Fatal;
import daybreak.schema.sql.SqlFault;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tries it takes to commit a batch. A try whose outcome is unknown is looked up first; only
 * what is proven not to have been committed is tried again, and only while its caller waits. Where
 * the database refuses values, or runs out of time, the batch is divided until the fault is one
 * append's own.
 */
final class Attempts {

  private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(250);

  private final AppendTransaction transaction;
  private final Duration patience;

  /**
   * @param patience how long a batch of few bytes is tried again before it is given up
   */
  Attempts(AppendTransaction transaction, Duration patience) {
    this.transaction = transaction;
    this.patience = patience;
  }

  /** Completes every append of the batch whose caller waits. */
  void commit(List<Append> batch) {
    long bytes = batch.stream().mapToLong(Append::bytes).sum();
    long deadline = System.nanoTime() + AppendBounds.tries(bytes, patience).toNanos();
    commit(batch, new History(deadline, false));
  }

  private void commit(List<Append> batch, History before) {
    History history = before;
    Duration pause = FIRST_PAUSE;
    for (List<Append> open = open(batch); !open.isEmpty(); open = open(batch)) {
      try {
        commitOnce(open);
      } catch (RuntimeException failure) {
        Fatal.endIfOneIs(failure);
        if (isSettled(open(open), failure, history)) {
          return;
        }
        history = history.after(isSlow(open, failure));
        LOG.info(
            "A commit of {} appends is tried again: {}",
            open.size(),
            Failures.inPlainWords(failure));
        pause = pauseAfter(pause);
      }
    }
  }

  private void commitOnce(List<Append> batch) {
    settleDoubts(batch);
    List<Append> open = open(batch);
    if (!open.isEmpty()) {
      transaction.commit(open).forEach(Append::complete);
    }
  }

  /** Learns what an earlier try has committed, if one may have. */
  private void settleDoubts(List<Append> batch) {
    List<Append> doubtful = batch.stream().filter(Append::isClaimed).toList();
    if (!doubtful.isEmpty()) {
      transaction.findCommitted(doubtful).forEach(Append::complete);
      open(doubtful).forEach(Append::release);
    }
  }

  private static List<Append> open(List<Append> batch) {
    return batch.stream().filter(Append::isOpen).toList();
  }

  /** Whether the failed batch is not tried again as it is. */
  private boolean isSettled(List<Append> open, RuntimeException failure, History before) {
    if (open.isEmpty()) {
      return true;
    }
    if (SqlFault.VALUES.isIn(failure)) {
      open.forEach(Append::release);
      divide(open, before, one -> one.complete(new Outcome.Rejected(failure)));
      return true;
    }
    if (before.isOver()) {
      giveUp(open, failure);
      return true;
    }
    if (isSlow(open, failure) && (open.size() > 1 || before.slow())) {
      divide(open, before.after(true), one -> refuseUnlessCommitted(one, failure));
      return true;
    }
    return false;
  }

  /** Whether time ran out once the lock was had: a wait for others says nothing of the batch. */
  private static boolean isSlow(List<Append> batch, RuntimeException failure) {
    return SqlFault.TIME.isIn(failure) && batch.stream().anyMatch(Append::isClaimed);
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
    try {
      transaction.findCommitted(List.of(slow)).forEach(Append::complete);
      slow.complete(new Outcome.OutOfTime(failure));
    } catch (RuntimeException lost) {
      lost.addSuppressed(failure);
      slow.complete(new Outcome.Unknown(lost));
    }
  }

  private static void giveUp(List<Append> batch, RuntimeException failure) {
    LOG.warn("{} appends are given up: {}", batch.size(), Failures.inPlainWords(failure));
    batch.forEach(append ->
        append.complete(
            append.isClaimed() ? new Outcome.Unknown(failure) : new Outcome.NotTried(failure)));
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
   * @param slow whether one of them has run out of time, which may have been the client's pause
   */
  private record History(long deadline, boolean slow) {

    History after(boolean slowToo) {
      return new History(deadline, slow || slowToo);
    }

    boolean isOver() {
      return System.nanoTime() - deadline >= 0;
    }
  }
}
