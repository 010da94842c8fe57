package daybreak.schema.eventstore;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/** A reader that follows the log live, never reads again what it has seen, and notes it down. */
final class Follower implements AutoCloseable {

  private final List<TestLog.Entry> seen = new CopyOnWriteArrayList<>();
  private final BlockingStream<TrackedEventMessage<?>> stream;
  private final Thread thread;
  private volatile boolean closed;

  Follower(TestProcess process) {
    this.stream = process.stores().eventStore().openStream(null);
    this.thread = Thread.ofPlatform().daemon().start(this::follow);
  }

  List<TestLog.Entry> seen() {
    return seen;
  }

  private void follow() {
    try {
      while (!closed) {
        if (stream.hasNextAvailable(100, TimeUnit.MILLISECONDS)) {
          seen.add(entry(stream.nextAvailable()));
        }
      }
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  private static TestLog.Entry entry(TrackedEventMessage<?> message) {
    var event = (DomainEventMessage<?>) message;
    return new TestLog.Entry(
        message.trackingToken().position().orElseThrow(),
        UUID.fromString(event.getAggregateIdentifier()),
        event.getSequenceNumber());
  }

  @Override
  public void close() throws InterruptedException {
    closed = true;
    thread.join();
    stream.close();
  }
}
