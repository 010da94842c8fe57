package daybreak.command.gateway;

import daybreak.schema.command.Intent;
import daybreak.schema.eventstore.CommandWork;
import daybreak.schema.problem.PreconditionFailed;
import java.util.concurrent.Callable;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.LockAwareAggregate;
import org.jspecify.annotations.Nullable;

/** A repository that gives a command the aggregate that is meant, and no other version of it. */
final class IntentRepository<T> extends EventSourcingRepository<T> {

  private final EventStore eventStore;
  private final String type;

  IntentRepository(Builder<T> builder, EventStore eventStore, String type) {
    super(builder);
    this.eventStore = eventStore;
    this.type = type;
  }

  /** An id has one stream, of one type. */
  @Override
  protected DomainEventStream readEvents(String id) {
    DomainEventStream events = eventStore.readEvents(id);
    if (events.hasNext() && !type.equals(events.peek().getType())) {
      throw new StreamOfAnother(id);
    }
    return events;
  }

  /**
   * What is new need not be looked for: where it is there after all, the event store says so. Where
   * the id belongs to another type, what is wanted can never be made.
   */
  @Override
  protected LockAwareAggregate<T, EventSourcedAggregate<T>> doLoadOrCreate(
      String id, Callable<T> factory) throws Exception {
    return switch (CommandWork.beingHandled()) {
      case Intent.Create _ -> doCreateNew(factory);
      case Intent.Repeat _ -> doLoad(id, null);
      case null, default -> loadedOrCreated(id, factory);
    };
  }

  private LockAwareAggregate<T, EventSourcedAggregate<T>> loadedOrCreated(
      String id, Callable<T> factory) throws Exception {
    try {
      return super.doLoadOrCreate(id, factory);
    } catch (StreamOfAnother taken) {
      throw IdIsTaken.byAnotherKindThan(type, id);
    }
  }

  /** Whoever comes between this look and the append is a collision, after which it looks again. */
  @Override
  protected void validateOnLoad(Aggregate<T> aggregate, @Nullable Long expectedVersion) {
    if (CommandWork.beingHandled() instanceof Intent.Revise(_, var versions)
        && versions != null
        && !versions.includes(String.valueOf(aggregate.version()))) {
      throw new PreconditionFailed();
    }
  }
}
