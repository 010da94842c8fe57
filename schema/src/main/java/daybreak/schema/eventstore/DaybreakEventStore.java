package daybreak.schema.eventstore;

import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event bus and event store in one, whose streams tell their follower at once when there is
 * something to read.
 */
public final class DaybreakEventStore extends AbstractEventStore {

  private final PostgresEventStorageEngine engine;
  private final WakeUps wakeUps;

  DaybreakEventStore(PostgresEventStorageEngine engine, WakeUps wakeUps) {
    super(new Settings().storageEngine(engine));
    this.engine = engine;
    this.wakeUps = wakeUps;
  }

  @Override
  public EventStream openStream(@Nullable TrackingToken token) {
    return new EventStream(engine, wakeUps, PostgresEventStorageEngine.position(token));
  }

  /** What the current work has applied to an aggregate and not yet committed, in its order. */
  Stream<? extends DomainEventMessage<?>> uncommitted(UUID aggregate) {
    return stagedDomainEventMessages(aggregate.toString());
  }

  private static final class Settings extends Builder {}
}
