package daybreak.schema.operation;

import static java.util.Objects.requireNonNull;

import daybreak.schema.eventstore.LaterRelease;
import daybreak.schema.problem.Failures;
import daybreak.schema.process.Fatal;
import daybreak.schema.sql.Database;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what operators have asked for, step by step: each in one transaction that locks the
 * request's row, so that what a worker has in hand that dies, another goes on with.
 */
final class MendingWork {

  private static final Logger LOG = LoggerFactory.getLogger(MendingWork.class);

  private static final int MOST_FAILURES = 5;

  private final Database database;
  private final Map<MendingAction, Mender> menders = new EnumMap<>(MendingAction.class);

  MendingWork(Database database, List<? extends Mender> menders) {
    this.database = database;
    menders.forEach(mender -> this.menders.put(mender.action(), mender));
  }

  /**
   * Does a step of the next request, and answers whether there was one. What has cost its
   * transaction is put off as well: else it would be the first in line again, before all others.
   */
  boolean next() {
    AtomicReference<Optional<Mending>> inHand = new AtomicReference<>(Optional.empty());
    try {
      database.inTransaction(() -> {
        inHand.set(take());
        inHand.get().ifPresent(this::mendOrPutOff);
      });
    } catch (RuntimeException lost) {
      Mending mending = inHand.get().orElseThrow(() -> lost);
      database.inTransaction(() -> putOff(mending, lost));
    }
    return inHand.get().isPresent();
  }

  private Optional<Mending> take() {
    return database
        .call(MendingSql.TAKE)
        .array("actions", "text", menders.keySet().stream().map(MendingAction::text).toList())
        .one(Mending::of);
  }

  private void mendOrPutOff(Mending mending) {
    try {
      database.inSavepoint(() -> mend(mending));
    } catch (RuntimeException | Error failure) {
      Fatal.endIfOneIs(failure);
      LaterRelease.behind(failure)
          .ifPresentOrElse(later -> leave(mending, later), () -> putOff(mending, failure));
    }
  }

  private void mend(Mending mending) {
    Mended mended = requireNonNull(menders.get(mending.action())).mend(mending);
    database
        .call(MendingSql.KEEP)
        .bind("id", mending.id())
        .bind("changed", mended.changed())
        .bind("waiting", mended.waiting())
        .bind("cause", mended.cause())
        .bind("over", mended.over())
        .update();
    LOG.info("{}: {}", mending, mended);
  }

  /** No fault of the request's: another worker may know more. */
  private void leave(Mending mending, LaterRelease later) {
    database.call(MendingSql.LEAVE).bind("id", mending.id()).update();
    LOG.warn("{} is left to a later release: {}", mending, later.getMessage());
  }

  private void putOff(Mending mending, Throwable failure) {
    String cause = Failures.inPlainWords(failure);
    database
        .call(MendingSql.PUT_OFF)
        .bind("id", mending.id())
        .bind("cause", cause)
        .bind("most", MOST_FAILURES)
        .update();
    LOG.warn("{} could not be done: {}", mending, cause);
  }
}
