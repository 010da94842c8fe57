package daybreak.schema.eventstore;

import java.time.Duration;
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
 * and asks the database nothing while there is not, nor while its follower has too much that is not
 * applied. It stops before an event that this release does not know. Used by one thread at a time.
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
  private boolean handsOver;
  private final InFlight inFlight = new InFlight(PostgresEventStorageEngine.BYTES);
  private Watch watch = Watch.NONE;
  private volatile boolean mayHaveMore = true;
  private volatile boolean heldBack;
  private volatile @Nullable Runnable callback;

  /**
   * @param position the last event that the follower has seen
   */
  EventStream(PostgresEventStorageEngine engine, WakeUps wakeUps, long position) {
    this.engine = engine;
    this.position = position;
    this.registration = wakeUps.follow(this::wake);
  }

  /** Lets a follower watch. */
  void watchedBy(Watch follower) {
    watch = follower;
  }

  private void wake() {
    mayHaveMore = true;
    tell();
  }

  private void tell() {
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

  /**
   * Nothing is read for it before the event taken last is handed over: who asks holds that in hand,
   * and what stands at the same position was read together with it.
   */
  @Override
  public Optional<TrackedEventMessage<?>> peek() {
    if (handsOver && batch.isEmpty()) {
      return Optional.empty();
    }
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
    handsOver = true;
    return batch.remove();
  }

  /** Whether there is an event at hand; a read that fails is made again at the next call. */
  private boolean fill() {
    if (batch.isEmpty()) {
      handsOver = false;
      watch.hasHandedOver();
    }
    while (batch.isEmpty() && isWorthALook() && !isHeldBack()) {
      mayHaveMore = false;
      boolean caughtUp = false;
      try {
        caughtUp = readsAll();
      } finally {
        if (!caughtUp) {
          mayHaveMore = true;
        }
      }
    }
    if (batch.isEmpty() && ahead != null) {
      watch.stopsBefore(ahead);
    }
    return !batch.isEmpty();
  }

  /** What stops the stream is looked at again now and then: another hand may have mended it. */
  private boolean isWorthALook() {
    return ahead == null ? mayHaveMore : System.nanoTime() - seenAhead >= LOOK_AGAIN.toNanos();
  }

  /** Claimed before it is looked at, so that a batch that ends meanwhile is not missed. */
  private boolean isHeldBack() {
    heldBack = true;
    heldBack = inFlight.isFull(watch.applied());
    return heldBack;
  }

  /** Reads on if it was held back; another thread may say so. */
  void hasApplied() {
    if (heldBack) {
      tell();
    }
  }

  private boolean readsAll() {
    Stretch stretch = engine.fetchAfter(position, engine.batchSize());
    ahead = null;
    if (!stretch.events().isEmpty()) {
      inFlight.add(stretch);
      take(stretch.events());
    }
    return ahead != null || !stretch.isCut();
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
