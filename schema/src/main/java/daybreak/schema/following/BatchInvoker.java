package daybreak.schema.following;

import daybreak.schema.eventstore.LaterRelease;
import daybreak.schema.process.Fatal;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Collects the events of a unit of work, which is a processor's batch, and applies them at once
 * before it commits: in the transaction that stores the token.
 */
final class BatchInvoker implements EventHandlerInvoker {

  private static final String BATCH = BatchInvoker.class.getName();

  private final Follower follower;
  private final Parking applying;
  private final Standstill standstill;
  private final Counter events;
  private final Timer batches;

  BatchInvoker(Follower follower, WorkerEnvironment environment, Standstill standstill) {
    MeterRegistry meters = environment.meters();
    this.follower = follower;
    this.applying = new Parking(environment.database(), follower, environment.clock());
    this.standstill = standstill;
    this.events =
        Counter.builder("projection.events")
            .description("Events projected or parked, those delivered again included")
            .tag("projection", follower.name())
            .register(meters);
    this.batches =
        Timer.builder("projection.batch")
            .description("Folding and writing one batch")
            .tag("projection", follower.name())
            .register(meters);
  }

  @Override
  public boolean canHandle(EventMessage<?> message, Segment segment) {
    return follower.isConcernedBy((DomainEventMessage<?>) message);
  }

  @Override
  public void handle(EventMessage<?> message, Segment segment) {
    UnitOfWork<?> unitOfWork = CurrentUnitOfWork.get().root();
    List<LoggedEvent> batch = unitOfWork.getOrComputeResource(BATCH, _ -> begin(unitOfWork));
    batch.add(LoggedEvent.delivered(message));
  }

  private List<LoggedEvent> begin(UnitOfWork<?> unitOfWork) {
    List<LoggedEvent> batch = new ArrayList<>();
    unitOfWork.onPrepareCommit(_ -> apply(batch));
    return batch;
  }

  private void apply(List<LoggedEvent> batch) {
    try {
      batches.record(() -> applying.apply(batch));
    } catch (RuntimeException e) {
      tellWhatIsNotKnown(e, batch.getFirst());
      throw e;
    } catch (Error e) {
      Fatal.endIfOneIs(e);
      throw new BatchFailed(e);
    }
    events.increment(batch.size());
  }

  /** An event may be known, and not the saga or the aggregate that it concerns. */
  private void tellWhatIsNotKnown(RuntimeException failure, LoggedEvent first) {
    LaterRelease.behind(failure)
        .ifPresent(later -> standstill.begin(later.before(first.position())));
  }

  /** Axon tries a batch again after an exception, but stands still for ever after an error. */
  private static final class BatchFailed extends RuntimeException {

    @java.io.Serial private static final long serialVersionUID = 1;

    BatchFailed(Error cause) {
      super(cause);
    }
  }
}
