package daybreak.schema.eventstore;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Notes down what has been handled and committed, with a test at each step to delay or break it.
 */
final class Handling implements EventHandlerInvoker, Reports {

  private final List<Long> positions = new CopyOnWriteArrayList<>();
  private final AtomicInteger restarts = new AtomicInteger();
  private final Map<Deed, Runnable> troubles = new ConcurrentHashMap<>();
  private final Set<Deed> met = ConcurrentHashMap.newKeySet();

  /** What happens once, at the next time this is done. */
  void meetOnce(Deed deed, Runnable trouble) {
    troubles.put(deed, trouble);
  }

  boolean met(Deed deed) {
    return met.contains(deed);
  }

  /** Of the events whose batch has been committed, in their order. */
  List<Long> positions() {
    return positions;
  }

  int restarts() {
    return restarts.get();
  }

  @Override
  public boolean canHandle(EventMessage<?> message, Segment segment) {
    return true;
  }

  @Override
  public void handle(EventMessage<?> message, Segment segment) {
    meet(Deed.HANDLE);
    long position = ((TrackedEventMessage<?>) message).trackingToken().position().orElseThrow();
    var batch = CurrentUnitOfWork.get().root();
    batch.onPrepareCommit(_ -> meet(Deed.BEFORE_COMMIT));
    batch.afterCommit(_ -> positions.add(position));
  }

  private void meet(Deed deed) {
    met.add(deed);
    Runnable trouble = troubles.remove(deed);
    if (trouble != null) {
      trouble.run();
    }
  }

  @Override
  public void stopsBefore(Unknown unknown) {
    throw new AssertionError(unknown.name());
  }

  @Override
  public void beginsAnew() {
    restarts.incrementAndGet();
  }

  /** What is done with an event. */
  enum Deed {
    HANDLE,
    BEFORE_COMMIT
  }
}
