package daybreak.schema.eventstore;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way into the store, serialised on its caller's thread.
 *
 * @param occurredAt microseconds since 1970
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; copies would cost on the hot path
record EventRow(
    String aggregateId,
    long sequenceNumber,
    @Nullable String aggregateType,
    String eventId,
    String type,
    int version,
    long occurredAt,
    byte[] payload,
    byte[] metadata) {

  private static final byte[] NO_METADATA = {'{', '}'};

  static EventRow of(EventMessage<?> event, Instant at, Serializer serializer) {
    return event instanceof DomainEventMessage<?> domain
        ? of(
            event,
            domain.getAggregateIdentifier(),
            domain.getSequenceNumber(),
            domain.getType(),
            at,
            serializer)
        : of(event, event.getIdentifier(), 0, null, at, serializer);
  }

  private static EventRow of(
      EventMessage<?> event,
      String aggregateId,
      long sequenceNumber,
      @Nullable String aggregateType,
      Instant at,
      Serializer serializer) {
    SerializedType type = serializer.typeForClass(event.getPayloadType());
    return new EventRow(
        UUID.fromString(aggregateId).toString(),
        sequenceNumber,
        aggregateType,
        UUID.fromString(event.getIdentifier()).toString(),
        type.getName(),
        version(type),
        micros(at),
        event.serializePayload(serializer, byte[].class).getData(),
        metadata(event, serializer));
  }

  long bytes() {
    return (long) payload.length + metadata.length;
  }

  /**
   * The version under which a class is stored.
   *
   * @throws IllegalArgumentException if it has no wire name
   */
  static int version(SerializedType type) {
    String revision = type.getRevision();
    if (revision == null) {
      throw new IllegalArgumentException(type.getName() + " has no wire name");
    }
    return Integer.parseInt(revision);
  }

  static byte[] metadata(EventMessage<?> event, Serializer serializer) {
    MetaData metadata = event.getMetaData();
    return metadata.isEmpty()
        ? NO_METADATA
        : event.serializeMetaData(serializer, byte[].class).getData();
  }

  private static long micros(Instant time) {
    return TimeUnit.SECONDS.toMicros(time.getEpochSecond())
        + TimeUnit.NANOSECONDS.toMicros(time.getNano());
  }
}
