package daybreak.schema.eventstore;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.TestDatabase;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The log as the database has it, for tests to look at and to empty. */
final class TestLog {

  private static final NamedQuery EMPTY =
      NamedQuery.of(
          "test.empty-log",
          "truncate event_store.event, event_store.command_result",
          Budget.page(0, 1_000));

  private static final NamedQuery ALL =
      NamedQuery.of(
          "test.whole-log",
          """
          select position, aggregate_id, sequence_number
            from event_store.event
           order by position
          """,
          Budget.batch(100_000, 100_000));

  private TestLog() {}

  /** So many events of a question of its own. */
  static void append(TestDatabase db, int count) {
    EventSerializer serializer = EventSerializer.ofEvents();
    List<EventRow> rows =
        TestEvents.events(UUID.randomUUID(), 0, count).stream()
            .map(event -> EventRow.of(event, event.getTimestamp(), serializer))
            .toList();
    var _ =
        new AppendTransaction(db.system(), Clock.systemUTC(), AppendBounds.STANDARD.lock())
            .commit(List.of(new Append(rows, null)));
  }

  static void empty(TestDatabase db) {
    db.owner().call(EMPTY).update();
  }

  static List<Entry> of(TestDatabase db) {
    return db.owner()
        .call(ALL)
        .list(row ->
            new Entry(
                row.longValue("position"),
                row.uuid("aggregate_id"),
                row.longValue("sequence_number")));
  }

  /** One event's place. */
  record Entry(long position, UUID aggregate, long sequenceNumber) {}
}
