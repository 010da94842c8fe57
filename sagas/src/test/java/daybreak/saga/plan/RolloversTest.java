package daybreak.saga.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.schema.eventstore.EventStores;
import daybreak.schema.eventstore.WakeUps;
import daybreak.schema.following.DeadLetters;
import daybreak.schema.following.WorkerEnvironment;
import daybreak.schema.plan.LocalDay;
import daybreak.schema.plan.RolloverEvent;
import daybreak.schema.plan.RolloverEvent.RolloverArmed;
import daybreak.schema.plan.RolloverEvent.RolloverDisarmed;
import daybreak.schema.plan.RolloverId;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.Retries;
import daybreak.schema.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.awaitility.core.ConditionFactory;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rollovers as a worker runs them, on a log that holds what it should not. */
class RolloversTest {

  private static final Budget ANY = Budget.page(1_000, 1_000);
  private static final LocalDate DATE = LocalDate.of(2226, 3, 8);

  private static final NamedQuery POISON =
      NamedQuery.of(
          "test.poison",
          "update event_store.event set payload = '{\"x\": 1}' where position = 2",
          ANY);

  private static final NamedQuery HEAL =
      NamedQuery.of(
          "test.heal",
          """
          update event_store.event
             set payload = (select payload from event_store.event where position = 1)
           where position = 2
          """,
          ANY);

  private static final NamedQuery LATER_RELEASE =
      NamedQuery.of(
          "test.later-release",
          "update event_store.event set event_version = 2 where position = 2",
          ANY);

  private static final NamedQuery SAGA_OF_VERSION =
      NamedQuery.of("test.saga-of-version", "update plan.saga set revision = :version", ANY);

  private static final NamedQuery REACHED =
      NamedQuery.of(
          "test.reached",
          """
          select coalesce(max(position), 0) as position
            from projection.token
           where processor_name = 'rollover'
          """,
          ANY);

  private static final NamedQuery SAGAS =
      NamedQuery.of("test.sagas", "select count(*) as sagas from plan.saga", ANY);

  private static final NamedQuery NO_SAGAS =
      NamedQuery.of("test.no-sagas", "alter table plan.saga rename to saga_away", ANY);

  private static final NamedQuery SAGAS_AGAIN =
      NamedQuery.of("test.sagas-again", "alter table plan.saga_away rename to saga", ANY);

  private final TestDatabase database = TestDatabase.create();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final WorkerEnvironment environment =
      new WorkerEnvironment(database.worker(), Clock.systemUTC(), meters);
  private final WakeUps wakeUps = WakeUps.inProcess();
  private final EventStores events =
      EventStores.open(database.worker(), database.system(), wakeUps, environment.clock(), meters);
  private final RunningRollovers rollovers = new RunningRollovers(environment, events);
  private final DeadLetters letters =
      new DeadLetters(environment, events.eventStore(), List.of(rollovers.follower()));

  @AfterEach
  void close() {
    rollovers.close();
    events.close();
    wakeUps.close();
    database.close();
  }

  @Test
  void an_event_that_cannot_be_applied_is_parked_and_the_others_are_heard() {
    armed("Asia/Tokyo", "Asia/Kathmandu", "Europe/Berlin");
    database.owner().call(POISON).update();

    rollovers.start();

    within().until(this::reached, position -> position == 3);
    assertThat(sagas()).isEqualTo(2);
    assertThat(letters.count("rollover")).isEqualTo(1);
    assertThat(letters.of("rollover", rollover("Asia/Kathmandu").value()).getFirst().cause())
        .isNotBlank();
    assertThat(gauge("projection.dead.letters")).isEqualTo(1);
    assertThat(gauge("projection.lag.positions")).isZero();
  }

  @Test
  void what_was_parked_is_heard_when_it_is_tried_again() {
    armed("Asia/Tokyo", "Asia/Kathmandu");
    database.owner().call(POISON).update();
    rollovers.start();
    within().until(this::reached, position -> position == 2);
    database.owner().call(HEAL).update();

    int applied = Retries.retry(letters, "rollover", rollover("Asia/Kathmandu").value());

    assertThat(applied).isEqualTo(1);
    assertThat(letters.count("rollover")).isZero();
  }

  @Test
  void a_failure_of_the_database_parks_nothing_and_is_tried_again() {
    database.owner().call(NO_SAGAS).update();
    armed("Asia/Tokyo");
    rollovers.start();
    within().until(() -> meters.get("projection.batch").timer().count() > 0);
    assertThat(reached()).isZero();

    database.owner().call(SAGAS_AGAIN).update();

    within().until(this::reached, position -> position == 1);
    assertThat(letters.count("rollover")).isZero();
    assertThat(sagas()).isEqualTo(1);
  }

  @Test
  void an_event_of_a_later_release_stops_it() {
    armed("Asia/Tokyo", "Asia/Kathmandu");
    database.owner().call(LATER_RELEASE).update();

    rollovers.start();

    within().until(() -> meters.get("projection.stopped").gauge().value() == 1);
    within().until(this::reached, position -> position == 1);
    assertThat(meters.get("projection.stopped").gauge().getId().getTag("event"))
        .isEqualTo("plan.rollover-armed v2");
    assertThat(letters.count("rollover")).isZero();
  }

  @Test
  void a_saga_of_a_later_release_stops_it_and_no_event_is_parked() {
    armed("Asia/Tokyo");
    rollovers.start();
    within().until(this::reached, position -> position == 1);
    database.owner().call(SAGA_OF_VERSION).bind("version", "2").update();

    disarmed("Asia/Tokyo");

    within().until(() -> meters.get("projection.stopped").gauge().value() == 1);
    assertThat(meters.get("projection.stopped").gauge().getId().getTag("event"))
        .isEqualTo("plan.rollover-saga v2");
    assertThat(reached()).isEqualTo(1);
    assertThat(letters.count("rollover")).isZero();

    database.owner().call(SAGA_OF_VERSION).bind("version", "1").update();

    within().until(this::reached, position -> position == 2);
    assertThat(gauge("projection.stopped")).isZero();
  }

  private void armed(String... zones) {
    for (String zone : zones) {
      LocalDay day = new LocalDay(DATE, ZoneId.of(zone));
      RolloverId id = rollover(zone);
      publish(id, 0, new RolloverArmed(id, day.zone(), day.date(), day.start()));
    }
  }

  private void disarmed(String zone) {
    LocalDay day = new LocalDay(DATE, ZoneId.of(zone));
    RolloverId id = rollover(zone);
    publish(id, 1, new RolloverDisarmed(id, day.zone(), day.date(), day.start()));
  }

  private void publish(RolloverId id, long sequenceNumber, RolloverEvent event) {
    events
        .eventStore()
        .publish(new GenericDomainEventMessage<>("rollover", id.toString(), sequenceNumber, event));
  }

  private static RolloverId rollover(String zone) {
    return RolloverId.of(new LocalDay(DATE, ZoneId.of(zone)));
  }

  private static ConditionFactory within() {
    return await().atMost(Duration.ofSeconds(40)).pollInterval(Duration.ofMillis(20));
  }

  private double gauge(String name) {
    environment.sampler().lookNow();
    return meters.get(name).tag("projection", "rollover").gauge().value();
  }

  private long reached() {
    return database.worker().call(REACHED).single(row -> row.longValue("position"));
  }

  private long sagas() {
    return database.worker().call(SAGAS).single(row -> row.longValue("sagas"));
  }
}
