package daybreak.schema.eventstore;

import static daybreak.schema.eventstore.TestEvents.SOME_TIME;
import static daybreak.schema.eventstore.TestEvents.event;
import static daybreak.schema.eventstore.TestEvents.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybreak.schema.content.QuestionEvent.QuestionTagged;
import daybreak.schema.event.WireName;
import daybreak.schema.testing.SetClock;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What Axon expects of every storage engine, for aggregates whose identifiers are UUIDs. */
@ExtendWith(TestDatabaseExtension.class)
class PostgresEventStorageEngineTest {

  private final UUID aggregate = UUID.randomUUID();
  private final SetClock clock = new SetClock(SOME_TIME);
  private final TestDatabase db;
  private final Committer committer;
  private final PostgresEventStorageEngine engine;

  PostgresEventStorageEngineTest(TestDatabase db) {
    this.db = db;
    committer = TestCommitter.on(db.system());
    engine =
        new PostgresEventStorageEngine(
            db.web(),
            new Appender(committer, AppendBounds.STANDARD, clock),
            EventSerializer.of(List.of(QuestionTagged.class, Pebble.class)),
            NoOpEventUpcaster.INSTANCE);
  }

  @AfterEach
  void emptyTheLog() {
    committer.close();
    TestLog.empty(db);
  }

  @Test
  void reads_back_an_event_as_it_was_appended() {
    DomainEventMessage<?> appended =
        event(aggregate, 0, "žluťoučký 🐎").andMetaData(Map.of("traceId", "t-1"));
    engine.appendEvents(appended);

    DomainEventMessage<?> read = engine.readEvents(aggregate.toString()).next();
    assertThat(read)
        .extracting(
            DomainEventMessage::getIdentifier,
            DomainEventMessage::getPayload,
            DomainEventMessage::getTimestamp,
            DomainEventMessage::getMetaData,
            DomainEventMessage::getType,
            DomainEventMessage::getSequenceNumber)
        .containsExactly(
            appended.getIdentifier(),
            appended.getPayload(),
            SOME_TIME,
            Map.of("traceId", "t-1"),
            "question",
            0L);
  }

  @Test
  void reads_an_aggregate_in_the_order_of_its_sequence_numbers_across_batches() {
    engine.appendEvents(events(aggregate, 0, 1_500));
    engine.appendEvents(events(UUID.randomUUID(), 0, 3));
    engine.appendEvents(events(aggregate, 1_500, 1_000));

    assertThat(sequenceNumbers(engine.readEvents(aggregate.toString()).asStream()))
        .containsExactlyElementsOf(LongStream.range(0, 2_500).boxed().toList());
  }

  @Test
  void reads_an_aggregate_from_a_sequence_number_on() {
    engine.appendEvents(events(aggregate, 0, 5));

    assertThat(sequenceNumbers(engine.readEvents(aggregate.toString(), 3).asStream()))
        .containsExactly(3L, 4L);
  }

  @Test
  void reads_nothing_of_an_aggregate_that_does_not_exist() {
    assertThat(engine.readEvents(aggregate.toString()).hasNext()).isFalse();
  }

  @Test
  void reads_all_events_in_one_order_without_gaps() {
    engine.appendEvents(events(aggregate, 0, 1_200));
    engine.appendEvents(events(UUID.randomUUID(), 0, 1_200));

    assertThat(positionsAfter(null))
        .containsExactlyElementsOf(LongStream.range(1, 2_401).boxed().toList());
    assertThat(positionsAfter(new GlobalSequenceTrackingToken(2_398)))
        .containsExactly(2_399L, 2_400L);
  }

  @Test
  void reads_an_event_of_no_aggregate_under_its_own_identifier() {
    EventMessage<?> appended = GenericEventMessage.asEventMessage(event(aggregate, 0).getPayload());
    engine.appendEvents(appended);

    var read =
        (DomainEventMessage<?>)
            engine.readEvents(engine.createTailToken(), false).findFirst().orElseThrow();
    assertThat(read.getAggregateIdentifier()).isEqualTo(appended.getIdentifier());
    assertThat(read.getSequenceNumber()).isZero();
    assertThat(read.getType()).isNull();
  }

  @Test
  void refuses_to_create_an_aggregate_twice() {
    engine.appendEvents(event(aggregate, 0));

    assertThatThrownBy(() -> engine.appendEvents(event(aggregate, 0)))
        .isInstanceOf(AggregateStreamCreationException.class);
    assertThat(positionsAfter(null)).containsExactly(1L);
  }

  @Test
  void refuses_a_sequence_number_that_is_taken_with_all_events_of_its_command() {
    engine.appendEvents(events(aggregate, 0, 2));
    UUID bystander = UUID.randomUUID();

    assertThatThrownBy(() -> engine.appendEvents(List.of(event(bystander, 0), event(aggregate, 1))))
        .isInstanceOf(AggregateStreamCreationException.class);
    assertThatThrownBy(() -> engine.appendEvents(events(aggregate, 1, 2)))
        .isInstanceOf(ConcurrencyException.class);
    assertThat(positionsAfter(null)).containsExactly(1L, 2L);
  }

  @Test
  void refuses_one_command_that_uses_a_sequence_number_twice() {
    assertThatThrownBy(() -> engine.appendEvents(List.of(event(aggregate, 1), event(aggregate, 1))))
        .isInstanceOf(ConcurrencyException.class);
    assertThat(positionsAfter(null)).isEmpty();
  }

  @Test
  void refuses_a_payload_that_cannot_be_serialised_before_anything_is_appended() {
    EventMessage<?> broken =
        new GenericDomainEventMessage<>("pebble", aggregate.toString(), 1, new Pebble(-1));

    assertThatThrownBy(() -> engine.appendEvents(List.of(event(aggregate, 0), broken)))
        .isInstanceOf(SerializationException.class);
    assertThat(positionsAfter(null)).isEmpty();
  }

  @Test
  void refuses_a_payload_without_a_wire_name() {
    EventMessage<?> nameless =
        new GenericDomainEventMessage<>("text", aggregate.toString(), 0, "a string");

    assertThatThrownBy(() -> engine.appendEvents(nameless))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no wire name");
  }

  @Test
  void refuses_an_identifier_that_is_no_uuid() {
    EventMessage<?> named =
        new GenericDomainEventMessage<>("question", "q1", 0, event(aggregate, 0).getPayload());

    assertThatThrownBy(() -> engine.appendEvents(named))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void knows_the_last_sequence_number_of_an_aggregate() {
    engine.appendEvents(events(aggregate, 0, 3));

    assertThat(engine.lastSequenceNumberFor(aggregate.toString())).contains(2L);
    assertThat(engine.lastSequenceNumberFor(UUID.randomUUID().toString())).isEmpty();
  }

  @Test
  void has_no_token_for_the_ends_of_an_empty_log() {
    assertThat(engine.createTailToken()).isNull();
    assertThat(engine.createHeadToken()).isNull();
    assertThat(engine.createTokenAt(SOME_TIME)).isNull();
  }

  @Test
  void makes_tokens_before_the_first_and_at_the_last_event() {
    engine.appendEvents(events(aggregate, 0, 3));

    assertThat(engine.createTailToken()).isEqualTo(new GlobalSequenceTrackingToken(0));
    assertThat(engine.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(3));
  }

  @Test
  void makes_a_token_after_which_every_event_since_a_moment_comes() {
    for (int minute = 0; minute < 3; minute++) {
      engine.appendEvents(event(aggregate, minute));
      clock.pass(Duration.ofMinutes(1));
    }

    assertThat(engine.createTokenAt(SOME_TIME)).isEqualTo(new GlobalSequenceTrackingToken(0));
    assertThat(engine.createTokenAt(SOME_TIME.plusSeconds(60)))
        .isEqualTo(new GlobalSequenceTrackingToken(1));
    assertThat(engine.createTokenAt(SOME_TIME.plusSeconds(61)))
        .isEqualTo(new GlobalSequenceTrackingToken(2));
    assertThat(engine.createTokenAt(SOME_TIME.plusSeconds(600)))
        .isEqualTo(new GlobalSequenceTrackingToken(3));
  }

  @Test
  void stamps_events_by_its_own_clock_whatever_another_says() {
    clock.pass(Duration.ofDays(400));

    engine.appendEvents(event(aggregate, 0));

    assertThat(engine.readEvents(aggregate.toString()).next().getTimestamp())
        .isEqualTo(SOME_TIME.plus(Duration.ofDays(400)));
  }

  private List<Long> positionsAfter(@Nullable TrackingToken token) {
    return engine
        .readEvents(token, false)
        .map(TrackedEventMessage::trackingToken)
        .map(reached -> reached.position().orElseThrow())
        .toList();
  }

  private static List<Long> sequenceNumbers(Stream<? extends DomainEventMessage<?>> events) {
    return events.map(DomainEventMessage::getSequenceNumber).toList();
  }

  /** A state that cannot be written when its weight is negative. */
  @WireName("test.pebble")
  record Pebble(int grams) {
    @Override
    public int grams() {
      if (grams < 0) {
        throw new IllegalStateException("lighter than nothing");
      }
      return grams;
    }
  }
}
