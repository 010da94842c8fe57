package daybreak.saga.plan;

import daybreak.schema.eventstore.UnitsOfWork;
import daybreak.schema.following.Follower;
import daybreak.schema.following.LoggedEvent;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * What hears of rollovers and of learners who come to a zone. Each event has a unit of work of its
 * own, so that one which fails leaves nothing of a saga behind; commands that it has sent are sent
 * again and change nothing the second time.
 */
final class RolloverFollower implements Follower {

  /** The name under which handlers are told where an event is in the log. */
  static final String POSITION = "position";

  private final EventHandlerInvoker invoker;

  RolloverFollower(EventHandlerInvoker invoker) {
    this.invoker = invoker;
  }

  @Override
  public String name() {
    return "rollover";
  }

  @Override
  public boolean isConcernedBy(DomainEventMessage<?> message) {
    return invoker.canHandle(message, Segment.ROOT_SEGMENT);
  }

  @Override
  public void apply(List<LoggedEvent> batch) {
    UnitsOfWork.outside(() -> batch.forEach(this::apply));
  }

  private void apply(LoggedEvent logged) {
    if (isConcernedBy(logged.message())) {
      DomainEventMessage<?> message =
          logged.message().andMetaData(Map.of(POSITION, logged.position()));
      UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(message);
      unit.execute(() -> handle(message));
    }
  }

  private void handle(DomainEventMessage<?> message) {
    try {
      invoker.handle(message, Segment.ROOT_SEGMENT);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("A handler failed", e);
    }
  }
}
