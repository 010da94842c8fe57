package daybreak.schema.following;

import daybreak.schema.event.Event;
import daybreak.schema.eventstore.CommandWork;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * One event of one aggregate, at its place in the log. Its payload is decoded when it is first
 * asked for.
 *
 * @param sequenceNumber its number within the aggregate, from 0
 * @param position its number within the whole log
 */
public record LoggedEvent(
    UUID aggregate, long sequenceNumber, long position, DomainEventMessage<?> message) {

  /** An event as a stream delivers it. */
  public static LoggedEvent delivered(EventMessage<?> message) {
    long position = ((TrackedEventMessage<?>) message).trackingToken().position().orElseThrow();
    return at(position, (DomainEventMessage<?>) message);
  }

  /** An event read again, whose position is known. */
  public static LoggedEvent at(long position, DomainEventMessage<?> message) {
    return new LoggedEvent(
        UUID.fromString(message.getAggregateIdentifier()),
        message.getSequenceNumber(),
        position,
        message);
  }

  /** The record's class, known without decoding it. */
  public Class<?> type() {
    return message.getPayloadType();
  }

  /** What happened. */
  public Event event() {
    return (Event) message.getPayload();
  }

  /** When. */
  public Instant at() {
    return message.getTimestamp();
  }

  /** In whose name; null where the event does not say. */
  public @Nullable UUID by() {
    Object by = message.getMetaData().get(CommandWork.BY);
    return by == null ? null : UUID.fromString(by.toString());
  }
}
