package daybreak.schema.eventstore;

import daybreak.schema.freshness.Positions;
import daybreak.schema.sql.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/** Reads the log in its order through a door of its own; it follows nothing and keeps no token. */
public final class LogReader implements LogView {

  /** How many events one read takes at most. */
  public static final int LIMIT = 1_000;

  private final Database reading;
  private final Serializer serializer = EventSerializer.ofEvents();
  private final EventUpcaster upcasters = Upcasters.chain();

  public LogReader(Database reading) {
    this.reading = reading;
  }

  /** The position of the last event, 0 when there is none. */
  public long head() {
    return Positions.head(reading);
  }

  /** What the head was at a moment. */
  public long headAt(Instant moment) {
    return Positions.at(reading, moment);
  }

  @Override
  public Read after(long position, long until) {
    int limit = (int) Math.min(LIMIT, until - position);
    Stretch stretch =
        Stretch.of(
            reading
                .call(EventSql.AFTER)
                .bind("position", position)
                .bind("limit", limit)
                .bind("most", PostgresEventStorageEngine.BYTES)
                .list(Stretch.Entry::of),
            limit);
    return read(stretch);
  }

  /**
   * The first of the events at some positions, as many as one read takes.
   *
   * @param positions at most {@value #LIMIT}
   */
  public Read at(List<Long> positions) {
    return read(
        Stretch.of(
            reading
                .call(EventSql.AT)
                .array("positions", "bigint", positions)
                .bind("most", PostgresEventStorageEngine.BYTES)
                .list(Stretch.Entry::of),
            positions.size() + 1));
  }

  /** Up to the first that this release does not know. */
  private Read read(Stretch stretch) {
    try {
      return new Read(decoded(stretch.events()), stretch.bytes(), null);
    } catch (UnknownEvent e) {
      List<TrackedEventMessage<?>> known = new ArrayList<>();
      for (StoredEvent event : stretch.events()) {
        try {
          known.addAll(decoded(List.of(event)));
        } catch (UnknownEvent unknown) {
          return new Read(known, stretch.bytes(), Unknown.of(event));
        }
      }
      throw e;
    }
  }

  private List<TrackedEventMessage<?>> decoded(List<StoredEvent> events) {
    return EventUtils.upcastAndDeserializeTrackedEvents(events.stream(), serializer, upcasters)
        .<TrackedEventMessage<?>>map(message -> message)
        .toList();
  }

  /**
   * Events in their order.
   *
   * @param bytes as they are stored
   * @param ahead what stops the reader behind them, if anything does
   */
  public record Read(List<TrackedEventMessage<?>> events, long bytes, @Nullable Unknown ahead) {}
}
