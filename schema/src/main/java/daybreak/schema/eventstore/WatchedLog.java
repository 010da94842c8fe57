package daybreak.schema.eventstore;

import java.time.Instant;
import java.util.function.Consumer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** The log as one follower reads it, who is told before which event it stops. */
final class WatchedLog implements StreamableMessageSource<TrackedEventMessage<?>> {

  private final DaybreakEventStore log;
  private final Consumer<Unknown> onUnknown;

  WatchedLog(DaybreakEventStore log, Consumer<Unknown> onUnknown) {
    this.log = log;
    this.onUnknown = onUnknown;
  }

  @Override
  public TrackingEventStream openStream(@Nullable TrackingToken token) {
    EventStream stream = log.openStream(token);
    stream.onUnknown(onUnknown);
    return stream;
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
