package daybreak.command.gateway;

import daybreak.schema.command.Intent;
import daybreak.schema.eventstore.CommandWork;
import daybreak.schema.problem.PreconditionFailed;
import java.util.concurrent.Callable;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.LockAwareAggregate;
import org.jspecify.annotations.Nullable;

/** A repository that gives a command the aggregate that is meant, and no other version of it. */
final class IntentRepository<T> extends EventSourcingRepository<T> {

  IntentRepository(Builder<T> builder) {
    super(builder);
  }

  /** What is new need not be looked for: where it is there after all, the event store says so. */
  @Override
  protected LockAwareAggregate<T, EventSourcedAggregate<T>> doLoadOrCreate(
      String id, Callable<T> factory) throws Exception {
    return switch (CommandWork.beingHandled()) {
      case Intent.Create _ -> doCreateNew(factory);
      case Intent.Repeat _ -> doLoad(id, null);
      case null, default -> super.doLoadOrCreate(id, factory);
    };
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
