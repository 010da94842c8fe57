package daybreak.schema.eventstore;

import daybreak.schema.freshness.Positions;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * Axon's view of the event table. Positions are in the order of commits, so one number is all a
 * reader's token holds and no gap has to be guessed at. Identifiers of aggregates and events are
 * UUIDs.
 */
public final class PostgresEventStorageEngine extends BatchingEventStorageEngine {

  private static final int BATCH = 1_000;

  /** Of one read of the log, unless a single event has more. */
  static final long BYTES = 4 << 20;

  private final Database reading;
  private final Appender appender;

  PostgresEventStorageEngine(
      Database reading, Appender appender, EventSerializer serializer, EventUpcaster upcasters) {
    super(
        new Settings()
            .eventSerializer(serializer)
            .snapshotSerializer(serializer)
            .upcasterChain(upcasters)
            .batchSize(BATCH));
    this.reading = reading;
    this.appender = appender;
  }

  /** Returns when the events are durable. */
  @Override
  protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
    if (!events.isEmpty()) {
      appender.append(events, serializer);
    }
  }

  @Override
  protected List<StoredEvent> fetchTrackedEvents(@Nullable TrackingToken last, int batchSize) {
    return fetchAfter(position(last), batchSize).events();
  }

  /** The next events after a position, as many as one read takes. */
  Stretch fetchAfter(long position, int limit) {
    List<Stretch.Entry> entries =
        reading
            .call(EventSql.AFTER)
            .bind("position", position)
            .bind("limit", limit)
            .bind("most", BYTES)
            .list(Stretch.Entry::of);
    return Stretch.of(entries, limit);
  }

  /** The messages of stored events; their payloads are decoded where they are used. */
  Stream<TrackedEventMessage<?>> messages(List<StoredEvent> stored) {
    return EventUtils.upcastAndDeserializeTrackedEvents(
        stored.stream(), getEventSerializer(), upcasterChain);
  }

  @Override
  protected List<StoredEvent> fetchDomainEvents(String aggregate, long first, int batchSize) {
    return BoundedRead.of(
        reading,
        EventSql.OF_AGGREGATE,
        EventSql.SIZE_OF_AGGREGATE,
        call ->
            call.bind("aggregate", UUID.fromString(aggregate))
                .bind("first", first)
                .bind("limit", batchSize));
  }

  /** All events of some aggregates of one type, decoded. */
  List<? extends DomainEventMessage<?>> allOf(String type, Collection<UUID> aggregates) {
    return decoded(EventSql.OF_AGGREGATES, EventSql.SIZE_OF_AGGREGATES, type, aggregates);
  }

  /** The first event of each of some aggregates of one type, decoded. */
  List<? extends DomainEventMessage<?>> firstOf(String type, Collection<UUID> aggregates) {
    return decoded(
        EventSql.FIRST_OF_AGGREGATES, EventSql.SIZE_OF_FIRST_OF_AGGREGATES, type, aggregates);
  }

  private List<? extends DomainEventMessage<?>> decoded(
      NamedQuery statement, NamedQuery size, String type, Collection<UUID> aggregates) {
    return decoded(
        BoundedRead.of(
            reading,
            statement,
            size,
            call -> call.array("ids", "uuid", aggregates).bind("type", type)));
  }

  private List<? extends DomainEventMessage<?>> decoded(List<StoredEvent> stored) {
    return EventStreamUtils.upcastAndDeserializeDomainEvents(
            stored.stream(), getEventSerializer(), upcasterChain)
        .asStream()
        .toList();
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
    return reading
        .call(EventSql.LAST_SEQUENCE_NUMBER)
        .bind("aggregate", UUID.fromString(aggregateIdentifier))
        .one(row -> row.longValue("sequence_number"));
  }

  /** Aggregates are short enough to be read from their beginning. */
  @Override
  protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
    throw new UnsupportedOperationException("Snapshots are not kept");
  }

  @Override
  protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
    return Stream.empty();
  }

  /** The last position, 0 when there is no event. */
  long headPosition() {
    return Positions.head(reading);
  }

  @Override
  public @Nullable TrackingToken createTailToken() {
    return headPosition() == 0 ? null : new GlobalSequenceTrackingToken(0);
  }

  @Override
  public @Nullable TrackingToken createHeadToken() {
    long head = headPosition();
    return head == 0 ? null : new GlobalSequenceTrackingToken(head);
  }

  @Override
  public @Nullable TrackingToken createTokenAt(Instant moment) {
    long last = Positions.before(reading, moment);
    return last == 0 ? createTailToken() : new GlobalSequenceTrackingToken(last);
  }

  /** The position that a token stands for; no token is the beginning. */
  static long position(@Nullable TrackingToken token) {
    TrackingToken reached = WrappedToken.unwrapLowerBound(token);
    return reached == null ? 0 : reached.position().orElseThrow();
  }

  private static final class Settings extends Builder {}
}
