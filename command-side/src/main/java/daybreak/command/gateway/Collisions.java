package daybreak.command.gateway;

import daybreak.schema.eventstore.DecisionIsOvertaken;
import daybreak.schema.problem.Unavailable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** What happens when two commands meet on one aggregate: the loser tries again on what is left. */
public final class Collisions {

  /** A loser has met what it loads next, so each other beats it once: a hundred get through. */
  private static final int TRIES = 100;

  private static final long LONGEST_PAUSE_NANOS = 4_000_000;

  private Collisions() {}

  /**
   * Does the work until it meets no other; of those that collide one always gets through.
   *
   * @param work loads afresh each time
   * @throws Unavailable after too many collisions
   */
  public static <T extends @Nullable Object> T untilAlone(Supplier<T> work) {
    return until(work, _ -> true);
  }

  /**
   * Does the work until what it rests on stays as it is; what it collides with beside that is
   * thrown.
   *
   * @param work looks afresh each time
   * @throws Unavailable after too many tries
   */
  public static <T extends @Nullable Object> T untilNotOvertaken(Supplier<T> work) {
    return until(work, DecisionIsOvertaken.class::isInstance);
  }

  private static <T extends @Nullable Object> T until(
      Supplier<T> work, Predicate<RuntimeException> isTriedAgain) {
    for (int tries = 1; ; tries++) {
      try {
        return work.get();
      } catch (ConcurrencyException | AggregateStreamCreationException collision) {
        if (!isTriedAgain.test(collision)) {
          throw collision;
        }
        if (tries == TRIES) {
          throw new Unavailable("Too many others are changing the same thing.", collision);
        }
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_NANOS));
      }
    }
  }
}
