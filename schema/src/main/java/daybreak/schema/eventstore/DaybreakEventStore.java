package daybreak.schema.eventstore;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;
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

  @Override
  public void publish(List<? extends EventMessage<?>> events) {
    CommandWork work = CommandWork.current();
    if (work != null) {
      work.applies(events);
    }
    super.publish(events);
  }

  private static final class Settings extends Builder {}
}
