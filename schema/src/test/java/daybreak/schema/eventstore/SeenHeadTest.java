package daybreak.schema.eventstore;

import static daybreak.schema.eventstore.TestEvents.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of a process under which the log is taken back. */
@ExtendWith(TestDatabaseExtension.class)
class SeenHeadTest {

  private final EventSerializer serializer = EventSerializer.ofEvents();
  private final TestDatabase db;

  SeenHeadTest(TestDatabase db) {
    this.db = db;
  }

  @Test
  void a_log_that_grows_or_stands_still_ends_nothing() {
    AtomicInteger ends = new AtomicInteger();
    SeenHead head = new SeenHead(ends::incrementAndGet);

    assertThat(head.see(0)).as("the first look").isTrue();
    assertThat(head.see(0)).isFalse();
    assertThat(head.see(7)).isTrue();
    assertThat(head.see(7)).isFalse();

    assertThat(ends).hasValue(0);
  }

  @Test
  void a_log_that_ends_before_what_was_seen_ends_the_process() {
    AtomicInteger ends = new AtomicInteger();
    SeenHead head = new SeenHead(ends::incrementAndGet);

    boolean _ = head.see(7);
    boolean _ = head.see(6);

    assertThat(ends).hasValue(1);
  }

  @Test
  void who_has_seen_more_than_the_log_has_adds_nothing_to_it() {
    var transaction =
        new AppendTransaction(
            db.system(),
            Clock.systemUTC(),
            AppendBounds.STANDARD.lock(),
            new SeenHead(SeenHeadTest::end));
    assertThat(transaction.commit(List.of(append()))).hasSize(1);

    TestLog.empty(db);

    assertThatThrownBy(() -> transaction.commit(List.of(append()))).hasMessage("The process ends");
    assertThat(TestLog.of(db)).isEmpty();
  }

  private static void end() {
    throw new IllegalStateException("The process ends");
  }

  private Append append() {
    EventMessage<?> event = event(UUID.randomUUID(), 0);
    return new Append(List.of(EventRow.of(event, event.getTimestamp(), serializer)), null);
  }
}
