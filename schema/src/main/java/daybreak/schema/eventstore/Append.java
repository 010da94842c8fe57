package daybreak.schema.eventstore;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * What one command wants committed: its events and, under an idempotency key, its result. All of it
 * is committed, or nothing.
 */
final class Append {

  private final List<EventRow> events;
  private final @Nullable ResultRow result;
  private final Set<Object> touches;
  private final long bytes;
  private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
  private final AtomicBoolean claimed = new AtomicBoolean();

  Append(List<EventRow> events, @Nullable ResultRow result) {
    this.events = events;
    this.result = result;
    this.touches = touches(events, result);
    this.bytes = events.stream().mapToLong(EventRow::bytes).sum();
  }

  List<EventRow> events() {
    return events;
  }

  @Nullable ResultRow result() {
    return result;
  }

  /** How much of a commit it fills. */
  int rows() {
    return events.size() + (result == null ? 0 : 1);
  }

  /** How much there is to send and to store: the events' JSON. */
  long bytes() {
    return bytes;
  }

  /** Whether a commit with so much room has none left beside it. */
  boolean fills(AppendBounds.Room commit) {
    return rows() >= commit.number() || bytes >= commit.bytes();
  }

  /** The aggregates and the key that no other append of the same commit may touch. */
  Set<Object> touches() {
    return touches;
  }

  /** Decides once whose it is: the committer's that begins, or the caller's that gives up. */
  boolean claim() {
    return claimed.compareAndSet(false, true);
  }

  void complete(Outcome what) {
    outcome.complete(what);
  }

  boolean isComplete() {
    return outcome.isDone();
  }

  Outcome await(Duration bound) throws InterruptedException, TimeoutException {
    try {
      return outcome.get(bound.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException("An append's outcome is a value", e);
    }
  }

  private static Set<Object> touches(List<EventRow> events, @Nullable ResultRow result) {
    if (events.size() == 1 && result == null) {
      return Set.of(events.getFirst().aggregateId());
    }
    Set<Object> touches = HashSet.newHashSet(2);
    events.forEach(event -> touches.add(event.aggregateId()));
    if (result != null) {
      touches.add(new Key(result.idempotency().principal(), result.idempotency().key()));
    }
    return touches;
  }

  private record Key(UUID principal, String key) {}
}
