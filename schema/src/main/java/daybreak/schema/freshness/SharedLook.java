package daybreak.schema.freshness;

import daybreak.schema.process.Fatal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * The one look at how far everything is for all who wait in this process: a hundred times a second
 * at most, however many they are, and not at all while nobody waits. Between two looks no
 * connection is held.
 */
final class SharedLook {

  private static final Duration PAUSE = Duration.ofMillis(10);

  private final Supplier<Reached> look;
  private final Set<Expectation> waiting = new HashSet<>();
  private boolean looking;

  SharedLook(Supplier<Reached> look) {
    this.look = look;
  }

  /** Whether the expectation is met within the time given. */
  boolean await(Expectation expectation, Duration patience) {
    join(expectation);
    try {
      return expectation.isMetWithin(patience);
    } finally {
      leave(expectation);
    }
  }

  private synchronized void join(Expectation expectation) {
    waiting.add(expectation);
    if (!looking) {
      looking = true;
      var _ = Thread.ofVirtual().name("freshness").start(this::lookWhileAnyoneWaits);
    }
  }

  private synchronized void leave(Expectation expectation) {
    waiting.remove(expectation);
  }

  private void lookWhileAnyoneWaits() {
    for (var present = present(); !present.isEmpty(); present = present()) {
      lookFor(present);
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /** Who is there before a look. Where nobody is, it is over, and whoever comes begins anew. */
  private synchronized List<Expectation> present() {
    waiting.removeIf(Expectation::isSettled);
    looking = !waiting.isEmpty();
    return List.copyOf(waiting);
  }

  private void lookFor(List<Expectation> present) {
    try {
      Reached reached = look.get();
      present.forEach(expectation -> expectation.see(reached));
    } catch (RuntimeException | Error failure) {
      Fatal.endIfOneIs(failure);
      present.forEach(expectation -> expectation.fail(failure));
    }
  }

  synchronized int waiting() {
    return waiting.size();
  }

  /** Whether anybody has waited a moment ago. */
  synchronized boolean isLooking() {
    return looking;
  }
}
