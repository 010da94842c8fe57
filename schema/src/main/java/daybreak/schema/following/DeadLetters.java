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

/** The parked events of all that follows the log: how many there are, and trying them again. */
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
   * Tries an aggregate's parked events again, in their order, until one fails or none is left; also
   * those that are parked meanwhile.
   *
   * @return how many have been applied
   * @throws IllegalArgumentException if nothing follows the log under that name
   */
  public int retry(String follower, UUID aggregate) {
    int applied = 0;
    int more = AT_ONCE;
    while (more > 0) {
      more = database.inTransaction(() -> retrySome(follower, aggregate));
      applied += more;
    }
    return applied;
  }

  private int retrySome(String follower, UUID aggregate) {
    DeadLetterTable table = table(follower);
    List<DeadLetter> parked = table.first(aggregate, AT_ONCE);
    int applied = 0;
    if (!parked.isEmpty()) {
      Iterator<? extends DomainEventMessage<?>> log =
          events.readEvents(aggregate.toString(), parked.getFirst().sequenceNumber());
      while (applied < parked.size() && tried(follower, parked.get(applied), log)) {
        applied++;
      }
    }
    return applied;
  }

  /** Whether the letter's event has been applied. The log holds it and those that follow. */
  private boolean tried(
      String follower, DeadLetter letter, Iterator<? extends DomainEventMessage<?>> log) {
    LoggedEvent logged = LoggedEvent.at(letter.position(), next(log, letter));
    try {
      database.inSavepoint(() -> named(follower).apply(List.of(logged)));
      table(follower).remove(letter);
      return true;
    } catch (RuntimeException failure) {
      if (!PoisonEvent.isCauseOf(failure)) {
        throw failure;
      }
      table(follower).put(List.of(letter.triedAgain(failure, clock.instant())));
      return false;
    }
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
