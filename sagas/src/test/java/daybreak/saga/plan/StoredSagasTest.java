package daybreak.saga.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import daybreak.schema.eventstore.EventStores;
import daybreak.schema.eventstore.WakeUps;
import daybreak.schema.following.WorkerEnvironment;
import daybreak.schema.plan.LocalDay;
import daybreak.schema.plan.RolloverEvent.RolloverArmed;
import daybreak.schema.plan.RolloverId;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.modelling.saga.SagaScopeDescriptor;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sagas in the database, whose classes may have had other names when they were stored. */
class StoredSagasTest {

  private static final Budget ANY = Budget.page(1_000, 1_000);
  private static final LocalDay DAY =
      new LocalDay(LocalDate.of(2226, 3, 8), ZoneId.of("Asia/Tokyo"));

  private static final NamedQuery STORED =
      NamedQuery.of(
          "test.stored-sagas",
          """
          select concat_ws(' ', saga_type, revision) as stored from plan.saga
           union all
          select saga_type from plan.saga_association
           union all
          select convert_from(task_data, 'UTF8')::jsonb ->> 'scopeDescriptor' from plan.deadline
          """,
          ANY);

  /// As a release stored it that knew no wire names of sagas.
  private static final NamedQuery BY_CLASS_NAME =
      NamedQuery.of(
          "test.saga-by-class-name",
          """
          with saga as (
            insert into plan.saga (saga_id, saga_type, serialized_saga)
            values ('92950066-6946-4e34-a9e0-2d3bd8cbdeaf', 'daybreak.saga.plan.RolloverSaga',
                    '{"after":null,"head":null,"midnight":"2026-03-07T15:00:00Z","pages":1,"pause":null,"zones":["Asia/Tokyo"]}'::text::bytea)),
          association as (
            insert into plan.saga_association (
                   association_key, association_value, saga_id, saga_type)
            values ('midnight', '2026-03-07T15:00:00Z', '92950066-6946-4e34-a9e0-2d3bd8cbdeaf',
                    'daybreak.saga.plan.RolloverSaga'))
          insert into plan.deadline (
                 task_name, task_instance, task_data, execution_time, picked, version)
          values ('AxonDeadline', '9e5fc712-fe85-4b55-88c7-2753006c6510',
                  convert_to('{"deadlineName":"request-plans","scopeDescriptor":"{\\"type\\":\\"RolloverSaga\\",\\"identifier\\":\\"92950066-6946-4e34-a9e0-2d3bd8cbdeaf\\"}","scopeDescriptorClass":"org.axonframework.modelling.saga.SagaScopeDescriptor","payload":"1","payloadClass":"java.lang.Integer","metaData":"{}"}', 'UTF8'),
                  '2026-03-07T14:00:00Z', false, 1)
          """,
          ANY);

  private static final NamedQuery SAGAS =
      NamedQuery.of("test.sagas-left", "select count(*) as sagas from plan.saga", ANY);

  private final TestDatabase database = TestDatabase.create();
  private final WakeUps wakeUps = WakeUps.inProcess();
  private final WorkerEnvironment environment =
      new WorkerEnvironment(database.worker(), Clock.systemUTC(), new SimpleMeterRegistry());
  private final EventStores events =
      EventStores.open(
          database.worker(), database.system(), wakeUps, environment.clock(), environment.meters());
  private final RunningRollovers rollovers = new RunningRollovers(environment, events);

  @AfterEach
  void close() {
    rollovers.close();
    events.close();
    wakeUps.close();
    database.close();
  }

  @Test
  void no_name_of_a_class_is_stored_for_a_saga() {
    arm();

    rollovers.start();

    await().atMost(Duration.ofSeconds(40)).until(() -> stored().size() == 3);
    assertThat(stored())
        .satisfiesExactlyInAnyOrder(
            saga -> assertThat(saga).isEqualTo("plan.rollover-saga 1"),
            association -> assertThat(association).isEqualTo("plan.rollover-saga"),
            deadline -> assertThat(deadline).contains("\"type\":\"plan.rollover-saga\""));
  }

  @Test
  void a_midnight_that_was_missed_is_known_by_its_saga() {
    CohortTables cohorts = new CohortTables(database.worker());
    rollovers.start();
    arm();
    await().atMost(Duration.ofSeconds(40)).until(() -> sagas() == 1);

    assertThat(cohorts.areCaughtUp(DAY.start().minusSeconds(1))).isTrue();
    assertThat(cohorts.areCaughtUp(DAY.start())).isFalse();
  }

  private void arm() {
    RolloverId id = RolloverId.of(DAY);
    RolloverArmed armed = new RolloverArmed(id, DAY.zone(), DAY.date(), DAY.start());
    events
        .eventStore()
        .publish(new GenericDomainEventMessage<>("rollover", id.toString(), 0, armed));
  }

  @Test
  void a_saga_that_was_stored_under_the_name_of_its_class_goes_on() throws Exception {
    database.owner().call(BY_CLASS_NAME).update();
    migrateAgain();

    rollovers.start();

    await().atMost(Duration.ofSeconds(40)).until(this::sagas, left -> left == 0);
  }

  @Test
  void what_this_release_does_not_know_is_not_passed_over() {
    SagaSerializer serializer = new SagaSerializer();
    String type = SagaScopeDescriptor.class.getName();
    var stranger =
        new SimpleSerializedObject<>(
            "{\"type\":\"plan.later-saga\",\"identifier\":\"1\"}", String.class, type, null);
    var later = new SimpleSerializedObject<>("{}", String.class, "plan.rollover-saga", "2");

    assertThatThrownBy(() -> serializer.deserialize(stranger)).hasMessageContaining("plan.later");
    assertThatThrownBy(() -> serializer.deserialize(later)).hasMessageContaining("rollover-saga");
  }

  private List<String> stored() {
    return database.owner().call(STORED).list(row -> row.text("stored"));
  }

  private long sagas() {
    return database.owner().call(SAGAS).single(row -> row.longValue("sagas"));
  }

  private void migrateAgain() throws IOException, SQLException {
    try (InputStream migration =
            Objects.requireNonNull(
                StoredSagasTest.class.getResourceAsStream(
                    "/db/migration/V410__sagas_under_wire_names.sql"));
        Connection admin =
            DriverManager.getConnection(
                database.url(), database.adminUser(), database.adminPassword());
        Statement statement = admin.createStatement()) {
      boolean _ = statement.execute(new String(migration.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
