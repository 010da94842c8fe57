package daybreak.schema.eventstore;

import static daybreak.schema.eventstore.TestEvents.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybreak.schema.command.Fingerprint;
import daybreak.schema.command.Idempotency;
import daybreak.schema.content.QuestionEvent.QuestionRetired;
import daybreak.schema.content.QuestionEvent.QuestionTagged;
import daybreak.schema.problem.Unavailable;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a command's caller gets from the event store: a position, its key's result, look-ups. */
@ExtendWith(TestDatabaseExtension.class)
class EventStoresTest {

  private static final ResultText DONE = new ResultText(1, "{\"said\": \"done\"}");

  private final UUID aggregate = UUID.randomUUID();
  private final Idempotency key =
      new Idempotency(UUID.randomUUID(), "try-1", Fingerprint.of(Map.of("title", "Memory")));
  private final TestDatabase db;
  private final TestProcess process;

  EventStoresTest(TestDatabase db) {
    this.db = db;
    this.process = TestProcess.on(db);
  }

  @AfterEach
  void emptyTheLog() {
    process.close();
    TestLog.empty(db);
  }

  @Test
  void tells_a_command_the_position_of_its_last_event() {
    assertThat(handle(event(aggregate, 0), event(aggregate, 1))).isEqualTo(2);
    assertThat(process.stores().headPosition()).isEqualTo(2);
  }

  @Test
  void stores_the_answer_of_a_command_with_its_events() {
    long _ = answer(event(aggregate, 0));

    StoredResult stored = stored();
    assertThat(stored.text()).isEqualTo(DONE);
    assertThat(stored.position()).isEqualTo(1);
    assertThat(stored.answers(key)).isTrue();
    assertThat(stored.answers(withPayload("other"))).isFalse();
  }

  @Test
  void stores_no_answer_of_a_command_whose_events_are_refused_until_it_is_tried_again() {
    long _ = handle(event(aggregate, 0));

    assertThatThrownBy(() -> answer(event(aggregate, 0)))
        .isInstanceOf(AggregateStreamCreationException.class);
    assertThat(process.stores().results().find(key.principal(), key.key())).isEmpty();

    long _ = answer(event(aggregate, 1));
    assertThat(stored().position()).isEqualTo(2);
  }

  @Test
  void stores_the_answer_of_a_command_that_changed_nothing() {
    long _ = handle(event(aggregate, 0));

    assertThat(answer()).isEqualTo(1);
    assertThat(stored().text()).isEqualTo(DONE);
  }

  @Test
  void gives_a_command_without_key_or_event_no_position() {
    long _ = handle(event(aggregate, 0));

    assertThat(handle()).isZero();
  }

  @Test
  void lets_one_of_many_commands_under_one_key_have_an_effect() throws Exception {
    List<Future<Boolean>> calls = new ArrayList<>();
    try (TestProcess other = TestProcess.on(db)) {
      for (int call = 0; call < 16; call++) {
        EventStores stores = call % 2 == 0 ? process.stores() : other.stores();
        calls.add(Callers.call(() -> isFirst(stores)));
      }
      assertThat(Callers.all(calls)).containsOnlyOnce(true);
    }
    assertThat(TestLog.of(db)).hasSize(1);
    assertThat(stored().position()).isEqualTo(1);
  }

  @Test
  void forgets_results_in_bounded_batches() {
    for (int call = 0; call < 3; call++) {
      Idempotency one = new Idempotency(key.principal(), "key-" + call, key.fingerprint());
      process.stores().recordResult(one, DONE);
    }
    CommandResults results = process.stores().results();

    assertThat(results.removeBefore(Instant.EPOCH)).isZero();
    assertThat(results.removeBefore(inAnHour())).isEqualTo(3);
    assertThat(results.find(key.principal(), "key-0")).isEmpty();
  }

  @Test
  void knows_which_aggregates_of_a_type_exist() {
    long _ = handle(event(aggregate, 0), event(aggregate, 1));
    Set<UUID> asked = Set.of(aggregate, UUID.randomUUID());

    assertThat(process.stores().streams().existing("question", asked)).containsExactly(aggregate);
    assertThat(process.stores().streams().existing("lesson", asked)).isEmpty();
    assertThat(process.stores().streams().existing("question", Set.of())).isEmpty();
  }

  @Test
  void tells_what_the_current_work_has_begun_until_it_is_committed() {
    UUID other = UUID.randomUUID();
    Streams streams = process.stores().streams();
    long _ = handle(event(other, 0));
    try (CommandWork work = process.stores().begin(UUID.randomUUID())) {
      DomainEventMessage<QuestionTagged> first = event(aggregate, 0);
      process.stores().eventStore().publish(first, event(aggregate, 1), event(other, 1));

      assertThat(streams.begun("question", aggregate)).contains(first.getPayload());
      assertThat(streams.begun("lesson", aggregate)).isEmpty();
      assertThat(streams.begun("question", other)).isEmpty();
      assertThat(streams.beginnings("question", List.of(aggregate))).isEmpty();
      assertThat(work.commit()).isEqualTo(4);
    }

    assertThat(streams.begun("question", aggregate)).isEmpty();
    assertThat(streams.beginnings("question", List.of(aggregate))).containsOnlyKeys(aggregate);
  }

  @Test
  void knows_the_kind_of_the_last_event_of_all_and_of_some_kinds() {
    long _ = handle(event(aggregate, 0), event(aggregate, 1));
    Streams streams = process.stores().streams();

    assertThat(streams.lastKind("question", aggregate)).contains(QuestionTagged.class);
    assertThat(streams.lastKind("lesson", aggregate)).isEmpty();
    assertThat(streams.lastKind("question", UUID.randomUUID())).isEmpty();
    assertThat(
            streams.lastKindAmong(aggregate, Set.of(QuestionRetired.class, QuestionTagged.class)))
        .contains(QuestionTagged.class);
    assertThat(streams.lastKindAmong(aggregate, Set.of(QuestionRetired.class))).isEmpty();
  }

  @Test
  void refuses_at_once_a_command_with_more_to_say_than_a_commit_can_take_while_others_go_on() {
    String tooLong = "x".repeat(Math.toIntExact(AppendBounds.STANDARD.command()));

    assertThatThrownBy(() -> answer(event(aggregate, 0, tooLong)))
        .isInstanceOf(CommandIsTooLarge.class)
        .hasMessageEndingWith("bytes to the log; 100,663,296 are the most.");

    assertThat(answer(event(UUID.randomUUID(), 0))).isEqualTo(1);
    assertThat(stored().position()).isEqualTo(1);
    assertThat(TestLog.of(db)).hasSize(1);
  }

  @Test
  void is_unavailable_when_it_is_closed() {
    process.stores().close();

    assertThatThrownBy(() -> handle(event(aggregate, 0))).isInstanceOf(Unavailable.class);
  }

  private boolean isFirst(EventStores stores) {
    try {
      long _ = handle(stores, key, event(UUID.randomUUID(), 0));
      return true;
    } catch (IdempotencyKeyTaken taken) {
      assertThat(taken.idempotency()).isEqualTo(key);
      return false;
    }
  }

  private long handle(EventMessage<?>... events) {
    return handle(process.stores(), null, events);
  }

  private long answer(EventMessage<?>... events) {
    return handle(process.stores(), key, events);
  }

  /** As the command side does: the events are appended when the handlers have returned. */
  private static long handle(
      EventStores stores, @Nullable Idempotency key, EventMessage<?>... events) {
    try (CommandWork work = stores.begin(UUID.randomUUID())) {
      stores.eventStore().publish(events);
      if (key != null) {
        work.answer(key, DONE);
      }
      return work.commit();
    }
  }

  private StoredResult stored() {
    return process.stores().results().find(key.principal(), key.key()).orElseThrow();
  }

  private Idempotency withPayload(String payload) {
    return new Idempotency(key.principal(), key.key(), Fingerprint.of(payload));
  }

  private static Instant inAnHour() {
    return Clock.systemUTC().instant().plus(1, ChronoUnit.HOURS);
  }
}
