package daybreak.schema.following;

import daybreak.schema.sql.Database;
import java.time.Clock;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** The parked events of all that follows the log: how many, and what may be done about them. */
public final class DeadLetters {

  private static final int AT_ONCE = 100;

  private final Database database;
  private final EventStore events;
  private final Clock clock;
  private final Map<String, Follower> followers = new HashMap<>();

  public DeadLetters(
      WorkerEnvironment environment, EventStore events, List<? extends Follower> followers) {
    this.database = environment.database();
    this.events = events;
    this.clock = environment.clock();
    followers.forEach(follower -> this.followers.put(follower.name(), follower));
  }

  /** How many events of a follower are parked. */
  public long count(String follower) {
    return table(follower).count();
  }

  /** An aggregate's parked events in their order, the first hundred. */
  public List<DeadLetter> of(String follower, UUID aggregate) {
    return database.inTransaction(() -> table(follower).first(aggregate, AT_ONCE));
  }

  /**
   * Tries the first hundred of an aggregate's parked events again, in their order, until one fails,
   * in the caller's transaction or in one of its own.
   *
   * @throws IllegalArgumentException if nothing follows the log under that name
   */
  public Attempt attempt(String follower, UUID aggregate) {
    return database.inTransaction(() -> applySome(follower, aggregate));
  }

  private Attempt applySome(String follower, UUID aggregate) {
    DeadLetterTable table = table(follower);
    List<DeadLetter> parked = table.first(aggregate, AT_ONCE);
    int applied = 0;
    String cause = null;
    if (!parked.isEmpty()) {
      Iterator<? extends DomainEventMessage<?>> log =
          events.readEvents(aggregate.toString(), parked.getFirst().sequenceNumber());
      while (cause == null && applied < parked.size()) {
        cause = failure(follower, parked.get(applied), log);
        applied += cause == null ? 1 : 0;
      }
    }
    return new Attempt(applied, table.count(aggregate), cause);
  }

  /** Why the letter's event fails again; null if it has been applied. The log holds it. */
  private @Nullable String failure(
      String follower, DeadLetter letter, Iterator<? extends DomainEventMessage<?>> log) {
    LoggedEvent logged = LoggedEvent.at(letter.position(), next(log, letter));
    try {
      database.inSavepoint(() -> named(follower).apply(List.of(logged)));
      table(follower).remove(letter.aggregate(), letter.position());
      return null;
    } catch (RuntimeException failure) {
      if (!PoisonEvent.isCauseOf(failure)) {
        throw failure;
      }
      DeadLetter again = letter.triedAgain(failure, clock.instant());
      table(follower).put(List.of(again));
      return again.cause();
    }
  }

  /**
   * Gives one parked event up, in the caller's transaction or in one of its own: it is never
   * applied. What waits behind it goes on waiting, until it is tried again.
   *
   * @return whether it was parked
   * @throws IllegalArgumentException if nothing follows the log under that name
   */
  public boolean discard(String follower, UUID aggregate, long position) {
    return table(follower).remove(aggregate, position) > 0;
  }

  /** How many events of an aggregate are parked. */
  public long count(String follower, UUID aggregate) {
    return table(follower).count(aggregate);
  }

  private static DomainEventMessage<?> next(
      Iterator<? extends DomainEventMessage<?>> log, DeadLetter letter) {
    DomainEventMessage<?> event = log.next();
    return event.getSequenceNumber() < letter.sequenceNumber() ? next(log, letter) : event;
  }

  private DeadLetterTable table(String follower) {
    return new DeadLetterTable(database, named(follower).name());
  }

  private Follower named(String name) {
    Follower follower = followers.get(name);
    if (follower == null) {
      throw new IllegalArgumentException("Nothing follows the log as " + name);
    }
    return follower;
  }
}
