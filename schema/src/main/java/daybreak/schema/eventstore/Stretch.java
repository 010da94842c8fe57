package daybreak.schema.eventstore;

import daybreak.schema.sql.Row;
import java.util.List;

/**
 * What one read of the log has found.
 *
 * @param bytes of the events, as they are stored
 * @param isCut whether there is more in the log
 */
record Stretch(List<StoredEvent> events, long bytes, boolean isCut) {

  static Stretch of(List<Entry> entries, int limit) {
    return new Stretch(
        entries.stream().map(Entry::event).toList(),
        entries.stream().mapToLong(Entry::size).sum(),
        !entries.isEmpty() && (entries.size() == limit || entries.getLast().followed()));
  }

  long last() {
    return events.getLast().position();
  }

  /** An event, its stored bytes, and whether another was seen behind it. */
  record Entry(StoredEvent event, long size, boolean followed) {

    static Entry of(Row row) {
      return new Entry(StoredEvent.of(row), row.longValue("size"), row.booleanValue("followed"));
    }
  }
}
