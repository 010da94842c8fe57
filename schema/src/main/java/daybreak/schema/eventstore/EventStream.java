package daybreak.schema.eventstore;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/**
 * One follower's way through the log: reads a batch whenever a wake-up says that there may be more,
 * and asks the database nothing while there is not. Used by one thread at a time.
 */
final class EventStream implements TrackingEventStream {

  private final PostgresEventStorageEngine engine;
  private final Registration registration;
  private final Queue<TrackedEventMessage<?>> batch = new ArrayDeque<>();
  private final Semaphore wakeUp = new Semaphore(0);
  private long position;
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
    while (batch.isEmpty() && mayHaveMore) {
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
    return !batch.isEmpty();
  }

  private boolean readsFullBatch() {
    List<StoredEvent> stored = engine.fetchAfter(position, engine.batchSize());
    if (!stored.isEmpty()) {
      engine.messages(stored).forEach(batch::add);
      position = stored.getLast().position();
    }
    return stored.size() == engine.batchSize();
  }

  @Override
  public void close() {
    registration.cancel();
  }
}
