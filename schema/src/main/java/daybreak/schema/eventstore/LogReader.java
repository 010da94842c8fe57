package daybreak.schema.eventstore;

import daybreak.schema.sql.Database;
import daybreak.schema.sql.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.jspecify.annotations.Nullable;

/**
 * Reads the log for those who copy it out of here: stretch by stretch, each by one short statement
 * of its own, so that no snapshot is held, and each event in its newest version.
 */
public final class LogReader {

  /** Positions that one read goes on at most. */
  private static final long STRIDE = 10_000;

  private final Database database;
  private final EventUpcaster upcasters;
  private final EventSerializer serializer;

  public LogReader(Database database) {
    this(database, Upcasters.chain(), EventSerializer.ofEvents());
  }

  LogReader(Database database, EventUpcaster upcasters, EventSerializer serializer) {
    this.database = database;
    this.upcasters = upcasters;
    this.serializer = serializer;
  }

  /**
   * The next events after a position.
   *
   * @param until the last position that is of interest
   * @param types the wire names that are; null for all
   * @throws UnknownEvent if this release does not know one of them
   */
  public LogStretch after(long position, long until, @Nullable Collection<String> types) {
    long end = Math.min(until, position + STRIDE);
    List<Entry> entries =
        database
            .call(EventSql.STRETCH)
            .bind("position", position)
            .bind("end", end)
            .bind("all", types == null)
            .array("types", "text", types == null ? List.of() : types)
            .bind("most", PostgresEventStorageEngine.BYTES)
            .list(Entry::of);
    List<LoggedJson> events = new ArrayList<>(entries.size());
    entries.forEach(entry -> add(entry, events));
    boolean isCut = !entries.isEmpty() && entries.getLast().followed();
    return new LogStretch(events, isCut ? entries.getLast().event().position() : end);
  }

  /** The last position before everything that happened at a moment or later, or the log's end. */
  public long before(Instant moment, long end) {
    return database
        .call(EventSql.FIRST_SINCE)
        .bind("moment", moment)
        .one(row -> row.longValue("position") - 1)
        .map(last -> Math.min(last, end))
        .orElse(end);
  }

  private void add(Entry entry, List<LoggedJson> events) {
    StoredEvent event = entry.event();
    Class<?> kind = EventTypes.kind(event.type(), event.version());
    if (EventTypes.wireName(kind).version() == event.version()) {
      events.add(entry.json(event.type(), event.version(), event.payload()));
    } else {
      upcast(event).forEach(newest -> events.add(json(entry, newest)));
    }
  }

  private Stream<IntermediateEventRepresentation> upcast(StoredEvent event) {
    return upcasters.upcast(Stream.of(new InitialEventRepresentation(event, serializer)));
  }

  private static LoggedJson json(Entry entry, IntermediateEventRepresentation newest) {
    return entry.json(
        newest.getType().getName(),
        EventRow.version(newest.getType()),
        newest.getData(byte[].class).getData());
  }

  /** An event, in whose name it is, and whether another was seen behind it. */
  private record Entry(StoredEvent event, @Nullable String by, boolean followed) {

    static Entry of(Row row) {
      return new Entry(
          StoredEvent.of(row), row.textOrNull("made_by"), row.booleanValue("followed"));
    }

    LoggedJson json(String type, int version, byte[] payload) {
      return new LoggedJson(
          event.position(),
          event.occurredAt(),
          type,
          version,
          UUID.fromString(event.aggregateId()),
          event.sequenceNumber(),
          by,
          payload);
    }
  }
}
