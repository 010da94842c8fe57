package daybreak.schema.eventstore;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/**
 * One follower's way through the log: reads a batch whenever a wake-up says that there may be more,
 * and asks the database nothing while there is not. It stops before an event that this release does
 * not know. Used by one thread at a time.
 */
final class EventStream implements TrackingEventStream {

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

  private final PostgresEventStorageEngine engine;
  private final Registration registration;
  private final Queue<TrackedEventMessage<?>> batch = new ArrayDeque<>();
  private final Semaphore wakeUp = new Semaphore(0);
  private long position;
  private @Nullable Unknown ahead;
  private long seenAhead;
  private Consumer<Unknown> onUnknown = _ -> {};
  private volatile boolean mayHaveMore = true;
  private volatile @Nullable Runnable callback;

  /**
   * @param position the last event that the follower has seen
   */
  EventStream(PostgresEventStorageEngine engine, WakeUps wakeUps, long position) {
    this.engine = engine;
    this.position = position;
    this.registration = wakeUps.follow(this::wake);
  }

  /** Tells, whenever events are asked for in vain, before which one the stream stops. */
  void onUnknown(Consumer<Unknown> follower) {
    onUnknown = follower;
  }

  private void wake() {
    mayHaveMore = true;
    wakeUp.release();
    Runnable available = callback;
    if (available != null) {
      available.run();
    }
  }

  @Override
  public boolean setOnAvailableCallback(Runnable onAvailable) {
    callback = onAvailable;
    return true;
  }

  @Override
  public Optional<TrackedEventMessage<?>> peek() {
    return fill() ? Optional.of(batch.element()) : Optional.empty();
  }

  @Override
  public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
    long deadline = System.nanoTime() + unit.toNanos(timeout);
    while (!fill()) {
      if (!wakeUp.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        return fill();
      }
      wakeUp.drainPermits();
    }
    return true;
  }

  @Override
  public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
    while (!fill()) {
      wakeUp.acquire();
    }
    return batch.remove();
  }

  /** Whether there is an event at hand; a read that fails is made again at the next call. */
  private boolean fill() {
    while (batch.isEmpty() && mayHaveMore && !isStopped()) {
      mayHaveMore = false;
      boolean caughtUp = false;
      try {
        caughtUp = !readsFullBatch();
      } finally {
        if (!caughtUp) {
          mayHaveMore = true;
        }
      }
    }
    if (batch.isEmpty() && ahead != null) {
      onUnknown.accept(ahead);
    }
    return !batch.isEmpty();
  }

  /** What stops the stream is looked at again now and then: another hand may have mended it. */
  private boolean isStopped() {
    return ahead != null && System.nanoTime() - seenAhead < LOOK_AGAIN.toNanos();
  }

  private boolean readsFullBatch() {
    List<StoredEvent> stored = engine.fetchAfter(position, engine.batchSize());
    ahead = null;
    if (!stored.isEmpty()) {
      take(stored);
    }
    return ahead == null && stored.size() == engine.batchSize();
  }

  private void take(List<StoredEvent> stored) {
    try {
      batch.addAll(engine.messages(stored).toList());
      position = stored.getLast().position();
    } catch (UnknownEvent e) {
      takeKnown(stored);
    }
  }

  /** Takes the events before the first that this release does not know. */
  private void takeKnown(List<StoredEvent> stored) {
    for (StoredEvent event : stored) {
      try {
        batch.addAll(engine.messages(List.of(event)).toList());
        position = event.position();
      } catch (UnknownEvent e) {
        ahead = Unknown.of(event);
        seenAhead = System.nanoTime();
        return;
      }
    }
  }

  @Override
  public void close() {
    registration.cancel();
  }
}
