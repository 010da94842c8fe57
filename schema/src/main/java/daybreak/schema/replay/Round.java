package daybreak.schema.replay;

import daybreak.schema.problem.Failures;
import daybreak.schema.sql.SqlFault;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One look after another at the replays that a worker has in hand. */
final class Round {

  private static final Logger LOG = LoggerFactory.getLogger(Round.class);

  private final Workshop workshop;
  private final Replays replays;
  private final Pursuer pursuer;
  private final Examination examination;
  private final Exchange exchange;
  private final Clock clock;
  private volatile boolean stopped;
  private volatile @Nullable Thread filling;

  Round(Workshop workshop, Clock clock) {
    this.workshop = workshop;
    this.replays = workshop.replays();
    this.pursuer = new Pursuer(workshop);
    this.examination = new Examination(workshop);
    this.exchange = new Exchange(workshop, clock);
    this.clock = clock;
  }

  /** Looks at all once, and tells whether there is more to do at once. */
  boolean next() {
    if (!workshop.isOfUse()) {
      return false;
    }
    boolean more = false;
    for (Replay replay : replays.mine()) {
      more |= guarded(replay);
    }
    if (!stopped && !isFilling()) {
      replays.take(workshop.folds()).ifPresent(this::fill);
    }
    return more;
  }

  private boolean guarded(Replay replay) {
    try {
      return step(replay);
    } catch (RuntimeException failure) {
      failed(replay, failure);
      return false;
    }
  }

  private boolean step(Replay replay) {
    if (replay.isOver()) {
      release(replay);
      return false;
    }
    return switch (replay.state()) {
      case RUNNING, INDEXING -> filled(replay);
      case CAUGHT_UP, COMPARING, EQUAL, DIFFERENT -> wishedOrFollowed(replay);
      case SWAPPED -> keptOrGivenUp(replay);
      default -> wished(replay);
    };
  }

  /** At once: a slot that is free is empty, and who has lost the replay drops nothing. */
  private void release(Replay replay) {
    workshop
        .door()
        .inTransaction(() -> {
          replays.leaveSlot(replay);
          workshop.tables().drop(replay);
        });
  }

  /** What has been filled since this look began is not filled again. */
  private boolean filled(Replay seen) {
    if (stopped || isFilling()) {
      return false;
    }
    Replay replay = replays.again(seen);
    if (replay.state() != seen.state()) {
      return true;
    }
    if (replay.wishes().cancel()) {
      replays.end(replay, ReplayState.CANCELLED, null);
      return true;
    }
    if (isOfOtherFolds(replay)) {
      throw new ReplayFails("A release with other folds has taken over");
    }
    fill(replay);
    return false;
  }

  private boolean isOfOtherFolds(Replay replay) {
    return !workshop.folds().equals(replay.folds());
  }

  private boolean wishedOrFollowed(Replay replay) {
    if (isOfOtherFolds(replay)) {
      throw new ReplayFails("A release with other folds has taken over");
    }
    return wishedOrFollowedFirst(replay);
  }

  /** A comparison, a swap and a way back hold readers' tables up, so only what is near does any. */
  private boolean wishedOrFollowedFirst(Replay replay) {
    boolean waits = !replay.wishes().cancel() && pursuer.isFar(replay);
    return (!waits && wished(replay)) || pursuer.follow(replay);
  }

  /** What is wished of one that is given up is refused first, in words. */
  private boolean keptOrGivenUp(Replay replay) {
    boolean other = isOfOtherFolds(replay);
    if (!other && isKept(replay)) {
      return wishedOrFollowedFirst(replay);
    }
    if (!wished(replay)) {
      String cause = other ? "The tables of before were of other folds" : null;
      replays.end(replay, ReplayState.SWAPPED, cause);
    }
    return true;
  }

  private boolean isKept(Replay replay) {
    Instant until = replay.rollbackUntil();
    return until != null && !until.isBefore(clock.instant());
  }

  /** Does one thing that is wished, if any is. */
  private boolean wished(Replay replay) {
    Replay.Wishes wishes = replay.wishes();
    if (wishes.cancel()) {
      cancel(replay);
    } else if (wishes.comparison()) {
      examination.compare(replay);
    } else if (wishes.swap()) {
      exchange.swap(replay);
    } else if (wishes.rollback()) {
      exchange.rollBack(replay);
    } else {
      return false;
    }
    return true;
  }

  private void cancel(Replay replay) {
    if (replay.state() == ReplayState.SWAPPED) {
      replays.refuse(replay, "Its tables are those that readers see");
    } else {
      replays.end(replay, ReplayState.CANCELLED, null);
    }
  }

  private boolean isFilling() {
    Thread at = filling;
    return at != null && at.isAlive();
  }

  private void fill(Replay replay) {
    filling =
        Thread.ofVirtual()
            .name("replay-filling")
            .start(() -> {
              try {
                new Filling(workshop, () -> stopped).fill(replay);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } catch (RuntimeException failure) {
                failedInAnyCase(replay, failure);
              }
            });
  }

  private void failedInAnyCase(Replay replay, RuntimeException failure) {
    try {
      failed(replay, failure);
    } catch (RuntimeException e) {
      LOG.warn("Replay {} is tried again: {}", replay.id(), Failures.inPlainWords(e));
    }
  }

  /** What passes is tried again at the next look; anything else ends the replay. */
  private void failed(Replay replay, RuntimeException failure) {
    String cause = Failures.inPlainWords(failure);
    if (failure instanceof ReplayIsTaken
        || (SqlFault.isPassing(failure) && !SqlFault.isDiskFull(failure))) {
      LOG.info("Replay {} is tried again: {}", replay.id(), cause);
    } else if (replay.state() == ReplayState.SWAPPED) {
      LOG.warn("What readers saw before replay {} follows no more: {}", replay.id(), cause);
      replays.end(replay, ReplayState.SWAPPED, cause);
    } else {
      LOG.warn("Replay {} failed", replay.id(), failure);
      replays.end(replay, ReplayState.FAILED, cause);
    }
  }

  void begin() {
    stopped = false;
  }

  /** What is being filled is left after the batch in hand. */
  void stop() {
    stopped = true;
  }

  /** Waits for that batch. */
  void join() throws InterruptedException {
    Thread at = filling;
    if (at != null) {
      at.join();
    }
  }
}
