package daybreak.schema.following;

import daybreak.schema.sql.Database;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies a batch so that no event can hold up the others. The batch runs behind a savepoint; when
 * an event is to blame for its failure the batch is halved until the culprits are found, which are
 * parked together with all later events of their aggregates. Before any event is parked, all of the
 * batch are announced to the follower in their order. Any other failure goes on to the caller, who
 * tries the whole batch again.
 */
public final class Parking {

  private static final Logger LOG = LoggerFactory.getLogger(Parking.class);

  private final Database database;
  private final Follower follower;
  private final DeadLetterTable letters;
  private final Clock clock;

  public Parking(Database database, Follower follower, Clock clock) {
    this.database = database;
    this.follower = follower;
    this.letters = new DeadLetterTable(database, follower.name());
    this.clock = clock;
  }

  /** Applies events that stand in their order, within the caller's transaction. */
  public void apply(List<LoggedEvent> batch) {
    Set<UUID> aggregates = HashSet.newHashSet(batch.size());
    batch.forEach(logged -> aggregates.add(logged.aggregate()));
    Set<UUID> parked = letters.parkedAmong(aggregates);
    if (!parked.isEmpty()) {
      announce(batch);
    }
    apply(batch, parked);
  }

  private void apply(List<LoggedEvent> batch, Set<UUID> parked) {
    List<LoggedEvent> ready = parked.isEmpty() ? batch : withoutParked(batch, parked);
    try {
      database.inSavepoint(() -> follower.apply(ready));
    } catch (RuntimeException failure) {
      refuseUnlessPoison(failure);
      announce(ready);
      findCulprits(ready, parked, failure);
    }
  }

  private static void refuseUnlessPoison(RuntimeException failure) {
    if (!PoisonEvent.isCauseOf(failure)) {
      throw failure;
    }
  }

  /** An event that can't even be read is passed over; the others keep their order. */
  private void announce(List<LoggedEvent> batch) {
    try {
      database.inSavepoint(() -> follower.announce(batch));
    } catch (RuntimeException failure) {
      refuseUnlessPoison(failure);
      int middle = batch.size() / 2;
      if (middle > 0) {
        announce(batch.subList(0, middle));
        announce(batch.subList(middle, batch.size()));
      }
    }
  }

  private List<LoggedEvent> withoutParked(List<LoggedEvent> batch, Set<UUID> parked) {
    var parts =
        batch.stream()
            .collect(Collectors.partitioningBy(logged -> parked.contains(logged.aggregate())));
    letters.put(
        parts.getOrDefault(true, List.of()).stream()
            .map(logged -> DeadLetter.behindAnother(logged, clock.instant()))
            .toList());
    return parts.getOrDefault(false, List.of());
  }

  private void findCulprits(List<LoggedEvent> batch, Set<UUID> parked, RuntimeException failure) {
    if (batch.size() == 1) {
      park(batch.getFirst(), failure);
      parked.add(batch.getFirst().aggregate());
    } else {
      int middle = batch.size() / 2;
      apply(batch.subList(0, middle), parked);
      apply(batch.subList(middle, batch.size()), parked);
    }
  }

  private void park(LoggedEvent logged, RuntimeException failure) {
    DeadLetter letter = DeadLetter.culprit(logged, failure, clock.instant());
    letters.put(List.of(letter));
    LOG.warn(
        "{} parks {} {} from position {} on: {}",
        follower.name(),
        letter.eventType(),
        letter.aggregate(),
        letter.position(),
        letter.cause());
  }
}
