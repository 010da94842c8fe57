package daybreak.saga.plan;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.following.WorkerEnvironment;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.TestDatabase;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is shown of each midnight ahead. */
class RolloverGaugesTest {

  private static final Budget ANY = Budget.batch(1_000, 10_000);

  private static final NamedQuery LEARNERS =
      NamedQuery.of(
          "test.learners-of-zones",
          "insert into learner.time_zone values ('Asia/Seoul', 100), ('Asia/Tokyo', 400)",
          ANY);

  /// Half of Tokyo's learners have been asked for, by the order of their ids.
  private static final NamedQuery MIDNIGHT =
      NamedQuery.of(
          "test.midnight",
          """
          with stored as (
            insert into plan.saga (saga_id, saga_type, serialized_saga)
            values ('a-saga', 'plan.rollover-saga', convert_to(
              '{"after": "80000000-0000-4000-8000-000000000000", "zones": ["Asia/Tokyo", "Asia/Seoul"]}',
              'UTF8')))
          insert into plan.saga_association (
                 association_key, association_value, saga_id, saga_type)
          values ('midnight', '2026-03-07T15:00:00Z', 'a-saga', 'plan.rollover-saga')
          """,
          ANY);

  private static final NamedQuery WAITING =
      NamedQuery.of(
          "test.prepared-plans-that-wait",
          """
          insert into plan.generation (plan_id, awaited, learner_id, date, requested_at, position)
          select gen_random_uuid(), false, gen_random_uuid(), '2026-03-08', now(), 0
            from generate_series(1, 50)
          """,
          ANY);

  private static final NamedQuery OF_TOKYO =
      NamedQuery.of(
          "test.they-live-in-tokyo",
          """
          insert into learner.learner
          select learner_id, 'Asia/Tokyo', 30, null, '[]', 0
            from plan.generation
          """,
          ANY);

  private static final NamedQuery MADE =
      NamedQuery.of("test.plans-are-made", "delete from plan.generation", ANY);

  private static final NamedQuery PASSED =
      NamedQuery.of("test.midnight-has-passed", "delete from plan.saga_association", ANY);

  private final TestDatabase databases = TestDatabase.create();
  private final Database database = databases.worker();
  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final WorkerEnvironment environment =
      new WorkerEnvironment(
          database, Clock.fixed(Instant.parse("2026-03-07T14:30:00Z"), ZoneOffset.UTC), meters);

  @AfterEach
  void drop() {
    databases.close();
  }

  @Test
  void a_midnight_is_shown_with_its_learners_and_how_far_their_plans_are_until_it_is_over() {
    database.call(LEARNERS).update();
    database.call(MIDNIGHT).update();
    database.call(WAITING).update();
    try (RolloverGauges _ = new RolloverGauges(environment, Duration.ofMinutes(60))) {
      environment.sampler().lookNow();

      assertThat(figure("learners")).isEqualTo(500);
      assertThat(figure("ready")).isEqualTo(150);
      assertThat(figure("left")).isEqualTo(1_800);
      assertThat(figure("requested.in")).isEqualTo(1_200);

      database.call(PASSED).update();
      environment.sampler().lookNow();

      assertNothingShown();
    }
  }

  @Test
  void a_midnight_whose_plans_are_all_asked_for_is_shown_while_some_of_them_wait() {
    database.call(LEARNERS).update();
    database.call(WAITING).update();
    database.call(OF_TOKYO).update();
    try (RolloverGauges _ = new RolloverGauges(environment, Duration.ofMinutes(60))) {
      environment.sampler().lookNow();

      assertThat(figure("learners")).isEqualTo(400);
      assertThat(figure("ready")).isEqualTo(350);
      assertThat(figure("left")).isEqualTo(1_800);
      assertThat(figure("requested.in")).isZero();

      database.call(MADE).update();
      environment.sampler().lookNow();

      assertNothingShown();
    }
  }

  @Test
  void a_midnight_whose_plans_are_all_asked_for_is_shown_until_it_has_passed() {
    database.call(LEARNERS).update();
    database.call(WAITING).update();
    database.call(OF_TOKYO).update();
    Clock midnight = Clock.fixed(Instant.parse("2026-03-07T15:00:00Z"), ZoneOffset.UTC);
    var passed = new WorkerEnvironment(database, midnight, meters);
    try (RolloverGauges _ = new RolloverGauges(passed, Duration.ofMinutes(60))) {
      passed.sampler().lookNow();

      assertNothingShown();
    }
  }

  private void assertNothingShown() {
    assertThat(meters.getMeters())
        .extracting(Meter::getId)
        .noneMatch(id -> id.getName().startsWith("plan.rollover"));
  }

  private double figure(String name) {
    return meters
        .get("plan.rollover." + name)
        .tag("midnight", "2026-03-07T15:00:00Z")
        .gauge()
        .value();
  }
}
