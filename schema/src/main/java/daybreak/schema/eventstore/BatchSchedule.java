package daybreak.schema.eventstore;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * The executor of a follower's batches. Axon's coordinator asks for one with the first event that
 * it hands over; begun at once, that event would be a batch by itself, and all others of the same
 * read would wait for its commit. What the coordinator asks for begins when it has handed over what
 * it has at hand.
 */
final class BatchSchedule extends FollowerSchedule {

  private final FollowerSchedule coordinator;

  /** Only the coordinator's thread uses it. */
  private final Queue<Runnable> askedFor = new ArrayDeque<>();

  /**
   * An executor of one daemon thread under the name given.
   *
   * @param onEnd told what ended a task
   * @param coordinator who hands over the events
   */
  BatchSchedule(String name, Consumer<Throwable> onEnd, FollowerSchedule coordinator) {
    super(name, onEnd);
    this.coordinator = coordinator;
  }

  /** Axon looks at no batch's future. */
  @Override
  public Future<?> submit(Runnable batch) {
    if (!coordinator.isOnItsThread()) {
      return super.submit(batch);
    }
    askedFor.add(batch);
    return new CompletableFuture<Void>();
  }

  /** Begins what was asked for; said on the coordinator's thread. */
  void begin() {
    for (Runnable batch = askedFor.poll(); batch != null; batch = askedFor.poll()) {
      var _ = super.submit(batch);
    }
  }
}
