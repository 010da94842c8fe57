package daybreak.saga.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.schema.eventstore.EventStores;
import daybreak.schema.eventstore.WakeUps;
import daybreak.schema.following.LogProcessor;
import daybreak.schema.following.LoggedEvent;
import daybreak.schema.following.WorkerEnvironment;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.learner.NamedZone;
import daybreak.schema.plan.DailyPlanEvent;
import daybreak.schema.plan.DailyPlanEvent.PlanAwaited;
import daybreak.schema.plan.DailyPlanEvent.PlanMade;
import daybreak.schema.plan.DailyPlanEvent.PlanRequested;
import daybreak.schema.plan.DailyPlanEvent.PlanRevised;
import daybreak.schema.plan.DailyPlanEvent.RevisionRequested;
import daybreak.schema.plan.LocalDay;
import daybreak.schema.plan.PlanContent;
import daybreak.schema.plan.PlanContent.Backlog;
import daybreak.schema.plan.PlanId;
import daybreak.schema.plan.RolloverEvent.RolloverArmed;
import daybreak.schema.plan.RolloverId;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What lanes find to make. */
class GenerationTest {

  private static final Budget FEW = Budget.instant(10, 100);
  private static final NamedQuery HOLD =
      NamedQuery.of("test.hold", "select plan_id from plan.generation for update", FEW);
  private static final NamedQuery GENERATIONS =
      NamedQuery.of(
          "test.generations",
          """
          select date || case when awaited then ' awaited ' else ' prepared ' end || position
                   || case when revision > 0 then ' again ' || revision else '' end as found
            from plan.generation
           order by awaited
          """,
          FEW);
  private static final NamedQuery PARK =
      NamedQuery.of(
          "test.park",
          "update plan.generation set parked_at = now(), reason = 'Woof!', failures = 5",
          FEW);
  private static final NamedQuery PARKED =
      NamedQuery.of(
          "test.parked",
          "select parked_at is not null or failures > 0 as parked from plan.generation",
          FEW);
  private static final NamedQuery WAITING =
      NamedQuery.of(
          "test.waiting",
          """
          select exists (
            select from pg_locks where not granted and locktype = 'transactionid') as waits
          """,
          FEW);
  private static final NamedQuery TOKEN =
      NamedQuery.of(
          "test.token",
          """
          select coalesce(max(position), 0) as position
            from projection.token
           where processor_name = 'generation'
          """,
          FEW);

  private final LearnerId learner = new LearnerId(UUID.randomUUID());
  private final LocalDate date = LocalDate.of(2026, 3, 8);
  private final PlanId plan = PlanId.of(learner, date);
  private final LocalDay day = new LocalDay(date, ZoneOffset.UTC);
  private final PlanRequested requested = new PlanRequested(plan, learner, date, false);
  private final PlanAwaited awaited = new PlanAwaited(plan, learner, date);
  private final PlanMade made =
      new PlanMade(
          plan,
          learner,
          date,
          new NamedZone("UTC"),
          day.start(),
          day.end(),
          new PlanContent(30, 0, List.of(), new Backlog(0, false), null, null));
  private final RevisionRequested revision =
      new RevisionRequested(plan, learner, date, 1, null, null);
  private final PlanRevised revised =
      new PlanRevised(
          plan,
          learner,
          date,
          new NamedZone("UTC"),
          day.start(),
          day.end(),
          made.content(),
          List.of(),
          1);
  private final TestDatabase databases = TestDatabase.create();
  private final Database database = databases.worker();
  private final GenerationFollower follower = new GenerationFollower(database);

  @AfterEach
  void close() {
    databases.close();
  }

  @Test
  void is_to_be_done_from_the_request_until_the_plan_is_made() {
    apply(requested);
    assertThat(generations()).containsExactly("2026-03-08 prepared 1");

    apply(requested, awaited);
    assertThat(generations()).containsExactly("2026-03-08 prepared 1", "2026-03-08 awaited 2");

    apply(requested, awaited, made);
    assertThat(generations()).isEmpty();
  }

  @Test
  void is_not_to_be_done_of_a_plan_that_a_batch_brings_whole() {
    apply(requested, awaited, made);

    assertThat(generations()).isEmpty();
  }

  @Test
  void is_to_be_done_again_from_its_request_until_that_is_done() {
    apply(requested, made, revision);
    assertThat(generations()).containsExactly("2026-03-08 awaited 3 again 1");

    apply(requested, made, revision, revised);
    assertThat(generations()).isEmpty();
  }

  @Test
  void is_done_again_in_the_place_of_what_is_listed_or_parked() {
    apply(requested, awaited);
    assertThat(generations()).containsExactly("2026-03-08 awaited 2");
    assertThat(database.call(PARK).update()).isEqualTo(1);

    apply(requested, awaited, revision);

    assertThat(generations()).containsExactly("2026-03-08 awaited 3 again 1");
    boolean parked = database.call(PARKED).single(row -> row.booleanValue("parked"));
    assertThat(parked).isFalse();
  }

  @Test
  void is_still_to_be_done_again_when_it_was_made_at_first() {
    apply(requested, revision, made);
    assertThat(generations()).containsExactly("2026-03-08 awaited 2 again 1");

    apply(made);
    assertThat(generations()).containsExactly("2026-03-08 awaited 2 again 1");

    apply(revised);
    assertThat(generations()).isEmpty();
  }

  @Test
  void is_listed_again_after_the_lane_that_has_it_in_hand() {
    apply(requested, awaited);
    Database lane = databases.worker();
    Thread following =
        lane.inTransaction(() -> {
          var _ = lane.call(HOLD).list(row -> row.uuid("plan_id"));
          Thread waiting =
              Thread.ofVirtual().start(() -> apply(requested, awaited, made, revision));
          await()
              .atMost(Duration.ofSeconds(20))
              .until(() -> database.call(WAITING).single(row -> row.booleanValue("waits")));
          var _ =
              lane.call(LaneSql.FINISH)
                  .bind("plan", plan.value())
                  .bind("revision", 0)
                  .single(Finished::of);
          return waiting;
        });

    assertThat(ends(following)).isTrue();
    assertThat(generations()).containsExactly("2026-03-08 awaited 4 again 1");
  }

  @Test
  void holds_up_no_follower_while_a_lane_has_it_in_hand() {
    apply(requested);
    Database lane = databases.worker();
    lane.inTransaction(() -> {
      var _ = lane.call(HOLD).list(row -> row.uuid("plan_id"));
      Thread following = Thread.ofVirtual().start(() -> apply(requested, awaited, made));
      assertThat(ends(following)).isTrue();
    });

    assertThat(generations()).containsExactly("2026-03-08 prepared 1");
  }

  @Test
  void is_listed_by_following_the_log_in_the_transaction_of_the_token() {
    var environment = new WorkerEnvironment(database, Clock.systemUTC(), new SimpleMeterRegistry());
    try (WakeUps wakeUps = WakeUps.inProcess();
        EventStores events =
            EventStores.open(
                database, databases.system(), wakeUps, environment.clock(), environment.meters());
        LogProcessor queue = new LogProcessor(follower, events, environment)) {
      queue.start();

      events.eventStore().publish(messages(requested).getFirst());
      reaches(1);
      assertThat(generations()).containsExactly("2026-03-08 prepared 1");

      queue.stop();
      events.eventStore().publish(messages(requested, made).getLast());
      queue.start();
      reaches(2);
      assertThat(generations()).isEmpty();
    }
  }

  @Test
  void passes_what_does_not_concern_it_without_a_batch() {
    var meters = new SimpleMeterRegistry();
    var environment = new WorkerEnvironment(database, Clock.systemUTC(), meters);
    try (WakeUps wakeUps = WakeUps.inProcess();
        EventStores events =
            EventStores.open(database, databases.system(), wakeUps, environment.clock(), meters);
        LogProcessor queue = new LogProcessor(follower, events, environment)) {
      queue.start();

      events.eventStore().publish(ofARollover());
      reaches(1);
      assertThat(meters.get("projection.batch").timer().count()).isZero();

      events.eventStore().publish(messages(requested).getFirst());
      reaches(2);
      assertThat(generations()).containsExactly("2026-03-08 prepared 2");
    }
  }

  private DomainEventMessage<?> ofARollover() {
    LocalDay kathmandus = new LocalDay(date, ZoneId.of("Asia/Kathmandu"));
    RolloverId id = RolloverId.of(kathmandus);
    return new GenericDomainEventMessage<>(
        "rollover",
        id.toString(),
        0,
        new RolloverArmed(id, kathmandus.zone(), date, kathmandus.start()));
  }

  private void reaches(long position) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> database.call(TOKEN).single(row -> row.longValue("position")) == position);
  }

  private static boolean ends(Thread thread) {
    try {
      return thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void apply(DailyPlanEvent... events) {
    List<LoggedEvent> batch = new ArrayList<>();
    for (DomainEventMessage<?> message : messages(events)) {
      batch.add(LoggedEvent.at(batch.size() + 1, message));
    }
    database.inTransaction(() -> follower.apply(batch));
  }

  private List<DomainEventMessage<?>> messages(DailyPlanEvent... events) {
    List<DomainEventMessage<?>> messages = new ArrayList<>();
    for (DailyPlanEvent event : events) {
      messages.add(
          new GenericDomainEventMessage<>(
              "daily-plan", plan.value().toString(), messages.size(), event));
    }
    return messages;
  }

  private List<String> generations() {
    return database.call(GENERATIONS).list(row -> row.text("found"));
  }
}
