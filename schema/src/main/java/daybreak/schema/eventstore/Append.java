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
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one command wants committed: its events and, under an idempotency key, its result. All of it
 * is committed, or nothing.
 */
final class Append {

  private final List<EventRow> events;
  private final @Nullable ResultRow result;
  private final Set<Premise> premises;
  private final Set<Object> touches;
  private final Set<String> kinds;
  private final Set<String> restsOn;
  private final long bytes;
  private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
  private final AtomicReference<Owner> owner = new AtomicReference<>(Owner.NOBODY);

  Append(List<EventRow> events, @Nullable ResultRow result) {
    this(events, result, Set.of());
  }

  /**
   * @param premises of which each has to hold, or nothing of it is committed
   */
  Append(List<EventRow> events, @Nullable ResultRow result, Set<Premise> premises) {
    this.events = events;
    this.result = result;
    this.premises = Set.copyOf(premises);
    this.touches = touches(events, result);
    this.kinds = kinds(events);
    this.restsOn = restsOn(premises);
    this.bytes = events.stream().mapToLong(EventRow::bytes).sum();
  }

  List<EventRow> events() {
    return events;
  }

  @Nullable ResultRow result() {
    return result;
  }

  Set<Premise> premises() {
    return premises;
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

  /** The wire names of its events, on which no other append of the same commit may rest. */
  Set<String> kinds() {
    return kinds;
  }

  /** The wire names of what no other append of the same commit may say. */
  Set<String> restsOn() {
    return restsOn;
  }

  /**
   * Takes it for a commit that begins, unless its caller has given it up; in doubt about what
   * became of an earlier one, it is taken still.
   */
  boolean claim() {
    return owner.compareAndSet(Owner.NOBODY, Owner.COMMITTER) || isClaimed();
  }

  /** Whether a commit has begun with it that may have succeeded. */
  boolean isClaimed() {
    return owner.get() == Owner.COMMITTER;
  }

  /** Lets go of it: what had begun with it was certainly not committed. */
  void release() {
    owner.compareAndSet(Owner.COMMITTER, Owner.NOBODY);
  }

  /**
   * Gives it up for its caller, so that no commit begins with it any more.
   *
   * @return whether it was certainly not committed
   */
  boolean giveUp() {
    return owner.getAndSet(Owner.CALLER) == Owner.NOBODY;
  }

  /** Whether somebody waits for what becomes of it. */
  boolean isOpen() {
    return !outcome.isDone() && owner.get() != Owner.CALLER;
  }

  void complete(Outcome what) {
    outcome.complete(what);
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

  private static Set<String> kinds(List<EventRow> events) {
    return events.size() == 1
        ? Set.of(events.getFirst().type())
        : events.stream().map(EventRow::type).collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> restsOn(Set<Premise> premises) {
    return premises.stream()
        .flatMap(premise -> premise.kinds().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whose it is: a caller has it back once it is given up. */
  private enum Owner {
    NOBODY,
    COMMITTER,
    CALLER
  }

  private record Key(UUID principal, String key) {}
}
