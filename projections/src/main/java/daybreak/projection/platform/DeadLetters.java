package daybreak.projection.platform;

import daybreak.schema.sql.Database;
import java.time.Clock;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** The parked events of all projections: how many there are, and trying them again. */
public final class DeadLetters {

  private static final int AT_ONCE = 100;

  private final Database database;
  private final EventStore events;
  private final Clock clock;
  private final Map<String, Projection> projections = new HashMap<>();

  public DeadLetters(
      Surroundings surroundings, EventStore events, List<? extends Projection> projections) {
    this.database = surroundings.database();
    this.events = events;
    this.clock = surroundings.clock();
    projections.forEach(projection -> this.projections.put(projection.name(), projection));
  }

  /** How many events of a projection are parked. */
  public long count(String projection) {
    return table(projection).count();
  }

  /** An aggregate's parked events in their order, the first hundred. */
  public List<DeadLetter> of(String projection, UUID aggregate) {
    return database.inTransaction(() -> table(projection).first(aggregate, AT_ONCE));
  }

  /**
   * Tries an aggregate's parked events again, in their order, until one fails or none is left; also
   * those that are parked meanwhile.
   *
   * @return how many have been applied
   * @throws IllegalArgumentException if there is no such projection
   */
  public int retry(String projection, UUID aggregate) {
    int applied = 0;
    int more = AT_ONCE;
    while (more > 0) {
      more = database.inTransaction(() -> retrySome(projection, aggregate));
      applied += more;
    }
    return applied;
  }

  private int retrySome(String projection, UUID aggregate) {
    DeadLetterTable table = table(projection);
    List<DeadLetter> parked = table.first(aggregate, AT_ONCE);
    int applied = 0;
    if (!parked.isEmpty()) {
      Iterator<? extends DomainEventMessage<?>> log =
          events.readEvents(aggregate.toString(), parked.getFirst().sequenceNumber());
      while (applied < parked.size() && tried(projection, parked.get(applied), log)) {
        applied++;
      }
    }
    return applied;
  }

  /** Whether the letter's event has been applied. The log holds it and those that follow. */
  private boolean tried(
      String projection, DeadLetter letter, Iterator<? extends DomainEventMessage<?>> log) {
    Happening happening = Happening.at(letter.position(), next(log, letter));
    try {
      database.inSavepoint(() -> named(projection).project(List.of(happening)));
      table(projection).remove(letter);
      return true;
    } catch (RuntimeException failure) {
      if (!Blame.isOnTheEvent(failure)) {
        throw failure;
      }
      table(projection).put(List.of(letter.triedAgain(failure, clock.instant())));
      return false;
    }
  }

  private static DomainEventMessage<?> next(
      Iterator<? extends DomainEventMessage<?>> log, DeadLetter letter) {
    DomainEventMessage<?> event = log.next();
    return event.getSequenceNumber() < letter.sequenceNumber() ? next(log, letter) : event;
  }

  private DeadLetterTable table(String projection) {
    return new DeadLetterTable(database, named(projection).name());
  }

  private Projection named(String name) {
    Projection projection = projections.get(name);
    if (projection == null) {
      throw new IllegalArgumentException("There is no projection called " + name);
    }
    return projection;
  }
}
