package daybreak.schema.eventstore;

import daybreak.schema.sql.Row;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/** An event as it was read; its JSON stays bytes until somebody asks. */
@SuppressWarnings("ArrayRecordComponent") // never compared; copies would cost on the hot path
record StoredEvent(
    long position,
    String aggregateId,
    long sequenceNumber,
    @Nullable String aggregateType,
    String eventId,
    String type,
    int version,
    Instant occurredAt,
    byte[] payload,
    byte[] metadata)
    implements TrackedEventData<byte[]>, DomainEventData<byte[]> {

  static StoredEvent of(Row row) {
    return new StoredEvent(
        row.longValue("position"),
        row.uuid("aggregate_id").toString(),
        row.longValue("sequence_number"),
        row.textOrNull("aggregate_type"),
        row.uuid("event_id").toString(),
        row.text("event_type"),
        row.intValue("event_version"),
        row.instant("occurred_at"),
        row.bytes("payload"),
        row.bytes("metadata"));
  }

  @Override
  public TrackingToken trackingToken() {
    return new GlobalSequenceTrackingToken(position);
  }

  @Override
  public String getEventIdentifier() {
    return eventId;
  }

  @Override
  public Instant getTimestamp() {
    return occurredAt;
  }

  @Override
  public SerializedObject<byte[]> getMetaData() {
    return new SerializedMetaData<>(metadata, byte[].class);
  }

  @Override
  public SerializedObject<byte[]> getPayload() {
    SerializedType stored = new SimpleSerializedType(type, Integer.toString(version));
    return new SimpleSerializedObject<>(payload, byte[].class, stored);
  }

  @Override
  public @Nullable String getType() {
    return aggregateType;
  }

  @Override
  public String getAggregateIdentifier() {
    return aggregateId;
  }

  @Override
  public long getSequenceNumber() {
    return sequenceNumber;
  }
}
