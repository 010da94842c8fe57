package daybreak.schema.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybreak.schema.event.WireName;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.node.ObjectNode;

/** How an event gets a new version: one worked example, from writing the old to reading the new. */
@ExtendWith(TestDatabaseExtension.class)
class UpcastingTest {

  private final TestDatabase db;

  UpcastingTest(TestDatabase db) {
    this.db = db;
  }

  @BeforeEach
  void empty() {
    TestLog.empty(db);
  }

  @Test
  void reads_an_old_version_as_the_present_one() {
    UUID bus = UUID.randomUUID();
    BusArrivedThen then = new BusArrivedThen(bus, 90);
    try (Committer committer = TestCommitter.on(db.system())) {
      engine(committer, BusArrivedThen.class, NoOpEventUpcaster.INSTANCE)
          .appendEvents(new GenericDomainEventMessage<>("bus", bus.toString(), 0, then));

      var engine = engine(committer, BusArrived.class, new DelayInSeconds());
      BusArrived now = new BusArrived(bus, 5_400);
      assertThat(engine.readEvents(bus.toString()).next().getPayload()).isEqualTo(now);
      assertThat(engine.readEvents(engine.createTailToken(), false).findFirst())
          .hasValueSatisfying(event -> assertThat(event.getPayload()).isEqualTo(now));
    }
  }

  @Test
  void shows_an_old_version_as_the_present_one() {
    UUID bus = UUID.randomUUID();
    BusArrivedThen then = new BusArrivedThen(bus, 90);
    try (Committer committer = TestCommitter.on(db.system())) {
      engine(committer, BusArrivedThen.class, NoOpEventUpcaster.INSTANCE)
          .appendEvents(new GenericDomainEventMessage<>("bus", bus.toString(), 0, then));
    }

    var newest =
        new NewestForm(new DelayInSeconds(), EventSerializer.of(List.of(BusArrived.class)));
    var search = new LogSearch(0, Long.MAX_VALUE, null, null, bus, null, 10);
    LoggedJson shown = new LogPages(db.web(), newest).find(search).events().getFirst();

    assertThat(shown.version()).isEqualTo(2);
    assertThat(new String(shown.payload(), StandardCharsets.UTF_8)).contains("5400");
    LogPages ofThisRelease = new LogPages(db.web());
    assertThatThrownBy(() -> ofThisRelease.find(search)).isInstanceOf(UnknownEvent.class);
  }

  private PostgresEventStorageEngine engine(
      Committer committer, Class<?> stored, EventUpcaster upcaster) {
    return new PostgresEventStorageEngine(
        db.web(),
        new Appender(committer, AppendBounds.STANDARD, Clock.systemUTC()),
        EventSerializer.of(List.of(stored)),
        upcaster);
  }

  /** The record as it was when the event was stored. */
  @WireName("test.bus-arrived")
  record BusArrivedThen(UUID bus, int minutesLate) {}

  /** The record as it is. */
  @WireName(value = "test.bus-arrived", version = 2)
  record BusArrived(UUID bus, int secondsLate) {}

  /** Version 1 counted minutes. */
  private static final class DelayInSeconds extends SingleEventUpcaster {

    private static final SimpleSerializedType FROM =
        new SimpleSerializedType("test.bus-arrived", "1");
    private static final SimpleSerializedType TO =
        new SimpleSerializedType("test.bus-arrived", "2");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
      return event.getType().equals(FROM);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
      return event.upcastPayload(
          TO,
          ObjectNode.class,
          payload -> {
            int minutes = payload.remove("minutesLate").intValue();
            return payload.put("secondsLate", minutes * 60);
          });
    }
  }
}
