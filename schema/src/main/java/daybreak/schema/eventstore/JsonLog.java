package daybreak.schema.eventstore;

import daybreak.schema.freshness.Positions;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the log for those who copy it out of here: stretch by stretch, each by one short statement
 * of its own, so that no snapshot is held, and each event in its newest version.
 */
public final class JsonLog {

  /** Positions that one read goes on at most. */
  private static final long STRIDE = 10_000;

  private final Database database;
  private final NewestForm newest;

  public JsonLog(Database database) {
    this(database, NewestForm.ofThisRelease());
  }

  JsonLog(Database database, NewestForm newest) {
    this.database = database;
    this.newest = newest;
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
    entries.forEach(entry -> events.addAll(newest.of(entry.event(), entry.by())));
    boolean isCut = !entries.isEmpty() && entries.getLast().followed();
    return new LogStretch(events, isCut ? entries.getLast().event().position() : end);
  }

  /** What the head was at a moment. */
  public long headAt(Instant moment) {
    return Positions.at(database, moment);
  }

  /** An event, in whose name it is, and whether another was seen behind it. */
  private record Entry(StoredEvent event, @Nullable String by, boolean followed) {

    static Entry of(Row row) {
      return new Entry(
          StoredEvent.of(row), row.textOrNull("made_by"), row.booleanValue("followed"));
    }
  }
}
