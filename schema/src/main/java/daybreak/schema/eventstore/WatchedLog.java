package daybreak.schema.eventstore;

import java.time.Instant;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** The log as one follower reads it, who watches its stream. */
final class WatchedLog implements StreamableMessageSource<TrackedEventMessage<?>>, AutoCloseable {

  private final DaybreakEventStore log;
  private final Watch watch;
  private volatile @Nullable EventStream open;

  WatchedLog(DaybreakEventStore log, Watch watch) {
    this.log = log;
    this.watch = watch;
  }

  @Override
  public TrackingEventStream openStream(@Nullable TrackingToken token) {
    EventStream stream = log.openStream(token);
    stream.watchedBy(watch);
    open = stream;
    return stream;
  }

  /** Lets a stream that waits for its follower go on. */
  void hasApplied() {
    EventStream stream = open;
    if (stream != null) {
      stream.hasApplied();
    }
  }

  /** Closes the stream that is open: its follower may have been abandoned. */
  @Override
  public void close() {
    EventStream stream = open;
    if (stream != null) {
      stream.close();
    }
  }

  @Override
  public @Nullable TrackingToken createTailToken() {
    return log.createTailToken();
  }

  @Override
  public @Nullable TrackingToken createHeadToken() {
    return log.createHeadToken();
  }

  @Override
  public @Nullable TrackingToken createTokenAt(Instant moment) {
    return log.createTokenAt(moment);
  }
}
