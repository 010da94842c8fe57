package daybreak.saga.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import daybreak.schema.eventstore.EventSerializer;
import daybreak.schema.following.WorkerEnvironment;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.operation.Mended;
import daybreak.schema.operation.Mending;
import daybreak.schema.operation.MendingAction;
import daybreak.schema.plan.PlanId;
import daybreak.schema.problem.Unavailable;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.Logins;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Plans are made on eight lanes, whoever runs them. */
class LanesTest {

  private static final LocalDate DATE = LocalDate.of(2026, 3, 8);

  /** An hour before the date begins where the learners are. */
  private static final Clock EVENING =
      Clock.fixed(Instant.parse("2026-03-07T14:00:00Z"), ZoneOffset.UTC);

  /** Who rests so long makes one plan in a test. */
  private static final Duration FOR_GOOD = Duration.ofHours(1);

  /** A plan that is left to others is left for hours. */
  private static final Patience UNHURRIED =
      new Patience(Duration.ofSeconds(8), Duration.ofHours(1), 1);

  private static final Leisure MUCH = new Leisure(1e9, Duration.ofSeconds(20));
  private static final Budget ANY = Budget.batch(1_000, 10_000);
  private static final NamedQuery LEARNER =
      NamedQuery.of(
          "test.learner",
          "insert into learner.learner values (:learner, 'Asia/Tokyo', 30, null, '[]', 0)",
          ANY);
  private static final NamedQuery ZONE =
      NamedQuery.of("test.zone", "insert into learner.time_zone values ('Asia/Tokyo', 3)", ANY);
  private static final NamedQuery NOWHERE =
      NamedQuery.of("test.nowhere", "update learner.learner set time_zone = 'Nowhere/At_All'", ANY);
  private static final NamedQuery GENERATION =
      NamedQuery.of(
          "test.generation",
          """
          insert into plan.generation (plan_id, awaited, learner_id, date, requested_at, position)
          values (:plan, :awaited, :learner, :date, now() - interval '1 hour', :position)
          """,
          ANY);
  private static final NamedQuery REACHED =
      NamedQuery.of(
          "test.tables-reach",
          """
          insert into projection.token (processor_name, segment, token)
          values (:projection, 0, '{"globalIndex": ' || :position || '}')
              on conflict (processor_name, segment) do update set token = excluded.token
          """,
          ANY);
  private static final NamedQuery WAITED =
      NamedQuery.of(
          "test.waited", "update plan.generation set try_at = try_at - interval '5 seconds'", ANY);
  private static final SerializedType LATER_REQUEST =
      new SimpleSerializedType("plan.plan-requested", "2");
  private static final NamedQuery LEFT =
      NamedQuery.of(
          "test.left",
          "select failures, reason, parked_at is not null as parked from plan.generation",
          ANY);

  private final TestDatabase databases = TestDatabase.create();
  private final Database database = databases.worker();
  private final Commanded commands = new Commanded();
  private final MeterRegistry meters = new SimpleMeterRegistry();
  private Clock clock = Clock.systemUTC();
  private final AtomicInteger now = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final CountDownLatch gate = new CountDownLatch(1);
  private final List<Lanes> running = new ArrayList<>();

  @AfterEach
  void stop() {
    gate.countDown();
    running.forEach(Lanes::stop);
    databases.close();
  }

  @Test
  void three_workers_make_no_more_than_eight_plans_at_a_time() {
    List<PlanId> plans = listed(100);
    CountDownLatch eight = new CountDownLatch(8);
    commands.before(_ -> {
      most.accumulateAndGet(now.incrementAndGet(), Math::max);
      eight.countDown();
      waitFor(eight, Duration.ofSeconds(20));
      sleep(20);
      now.decrementAndGet();
    });

    IntStream.range(0, 3).forEach(_ -> start(Patience.STANDARD));

    await().atMost(Duration.ofSeconds(60)).until(() -> left().isEmpty());
    assertThat(commands.made()).containsExactlyInAnyOrderElementsOf(plans);
    assertThat(most.get()).isEqualTo(8);
  }

  @Test
  void plans_that_are_prepared_do_not_hold_up_one_that_is_awaited_nor_the_other_way_round() {
    for (boolean blocked : new boolean[] {true, false}) {
      CountDownLatch open = new CountDownLatch(1);
      List<PlanId> slow = IntStream.range(0, 20).mapToObj(_ -> listed(blocked)).toList();
      commands.before(command -> {
        if (slow.contains(PlanId.of(command.learner(), DATE))) {
          waitFor(open);
        }
      });
      Lanes lanes = start(Patience.STANDARD);
      PlanId quick = listed(!blocked);

      await().atMost(Duration.ofSeconds(10)).until(() -> commands.made().contains(quick));
      assertThat(commands.made()).doesNotContainAnyElementsOf(slow);

      open.countDown();
      await().atMost(Duration.ofSeconds(20)).until(() -> left().isEmpty());
      lanes.stop();
    }
  }

  @Test
  void a_plan_that_cannot_be_made_is_tried_again_ever_later_and_then_parked_with_its_reason() {
    listed(false);
    AtomicInteger tries = new AtomicInteger();
    commands.before(_ -> {
      tries.incrementAndGet();
      throw new Unavailable("The dog has eaten it.", new IllegalStateException("Woof!"));
    });

    start(new Patience(Duration.ofSeconds(8), Duration.ofMillis(20), 3));

    await().atMost(Duration.ofSeconds(20)).until(() -> left().equals(List.of("3 Woof! parked")));
    sleep(500);
    assertThat(tries).hasValue(3);
  }

  @Test
  void a_plan_of_which_a_later_release_knows_more_is_left_to_it_and_never_parked() {
    PlanId plan = listed(true);
    AtomicInteger tries = new AtomicInteger();
    commands.before(_ -> {
      if (tries.incrementAndGet() < 3) {
        var _ = EventSerializer.ofEvents().classForType(LATER_REQUEST);
      }
    });

    start(new Patience(Duration.ofSeconds(8), Duration.ofMillis(20), 1));

    await().atMost(Duration.ofSeconds(20)).until(() -> left().isEmpty());
    assertThat(commands.made()).containsExactly(plan);
    assertThat(tries).hasValue(3);
  }

  @Test
  void a_plan_that_was_parked_is_made_once_an_operator_has_it_tried_again() {
    PlanId plan = listed(false);
    AtomicInteger tries = new AtomicInteger();
    commands.before(_ -> {
      if (tries.incrementAndGet() == 1) {
        throw new Unavailable("The dog has eaten it.");
      }
    });
    start(new Patience(Duration.ofSeconds(8), Duration.ofMillis(20), 1));
    await().atMost(Duration.ofSeconds(20)).until(() -> left().toString().contains("parked"));

    Mended mended = new PlanRemake(database).mend(remake(plan));

    assertThat(mended).isEqualTo(new Mended(1, 0, null, true));
    await().atMost(Duration.ofSeconds(20)).until(() -> left().isEmpty());
    assertThat(commands.made()).containsExactly(plan);
    assertThat(new PlanRemake(database).mend(remake(plan)).changed()).isZero();
  }

  private static Mending remake(PlanId plan) {
    return new Mending(UUID.randomUUID(), MendingAction.REMAKE, null, plan.value(), null);
  }

  @Test
  void a_plan_is_not_made_before_the_learners_tables_include_its_request() {
    reached("learner", 6);
    PlanId early = listed(true, 6);
    PlanId late = listed(true, 7);
    Generations generations = generations(database, Patience.STANDARD);

    assertThat(generations.next(LaneKind.AWAITED)).isTrue();
    assertThat(generations.anyWaits(LaneKind.AWAITED)).isFalse();
    assertThat(generations.next(LaneKind.AWAITED)).isFalse();
    assertThat(commands.made()).containsExactly(early);

    reached("learner", 7);

    assertThat(generations.anyWaits(LaneKind.AWAITED)).isTrue();
    assertThat(generations.next(LaneKind.AWAITED)).isTrue();
    assertThat(commands.made()).containsExactly(early, late);
  }

  /** What was authored just before is in it; but no trouble of the bank's tables stops plans. */
  @Test
  void a_plan_waits_seconds_for_the_banks_tables_and_no_longer() {
    reached("learner", 7);
    reached("content", 6);
    PlanId plan = listed(true, 7);
    Generations generations = generations(database, Patience.STANDARD);

    assertThat(generations.anyWaits(LaneKind.AWAITED)).isFalse();
    assertThat(generations.next(LaneKind.AWAITED)).isFalse();

    database.call(WAITED).update();

    assertThat(generations.anyWaits(LaneKind.AWAITED)).isTrue();
    assertThat(generations.next(LaneKind.AWAITED)).isTrue();
    PlanId other = listed(true, 7);
    assertThat(generations.next(LaneKind.AWAITED)).isFalse();

    reached("content", 7);

    assertThat(generations.next(LaneKind.AWAITED)).isTrue();
    assertThat(commands.made()).containsExactly(plan, other);
  }

  private void reached(String projection, long position) {
    database.call(REACHED).bind("projection", projection).bind("position", position).update();
  }

  @Test
  void each_pause_is_four_times_the_one_before() {
    assertThat(IntStream.rangeClosed(1, 4).mapToObj(Patience.STANDARD::pauseAfter))
        .containsExactly(
            Duration.ofSeconds(1),
            Duration.ofSeconds(4),
            Duration.ofSeconds(16),
            Duration.ofSeconds(64));
    assertThat(Patience.STANDARD.isOverAfter(4)).isFalse();
    assertThat(Patience.STANDARD.isOverAfter(5)).isTrue();
  }

  @Test
  void a_statement_that_takes_too_long_is_ended() throws SQLException {
    listed(false);
    try (Connection other = databases.connect(DatabaseRole.MIGRATOR);
        Statement lock = other.createStatement()) {
      other.setAutoCommit(false);
      lock.execute("lock table learner.card_study in access exclusive mode");

      start(new Patience(Duration.ofMillis(100), Duration.ofMillis(10), 1));

      await().atMost(Duration.ofSeconds(20)).until(() -> left().toString().contains("parked"));
    }
    assertThat(left()).containsExactly("1 canceling statement due to statement timeout parked");
  }

  @Test
  void a_worker_that_is_killed_leaves_its_plan_and_its_lane_to_another() throws SQLException {
    PlanId plan = listed(false);
    CountDownLatch killed = new CountDownLatch(1);
    AtomicInteger tries = new AtomicInteger();
    commands.before(_ -> {
      if (tries.incrementAndGet() == 1) {
        killed.countDown();
        waitFor(gate);
      }
    });
    start(Patience.STANDARD);
    waitFor(killed);

    try (Connection admin = databases.connectAsAdmin();
        Statement kill = admin.createStatement()) {
      kill.execute(
          """
          select pg_terminate_backend(pid) from pg_locks
           where relation = 'plan.lane'::regclass and mode = 'RowShareLock'
          """);
    }

    await().atMost(Duration.ofSeconds(20)).until(() -> left().isEmpty());
    assertThat(tries).hasValue(2);
    assertThat(commands.made()).containsExactly(plan);
  }

  @Test
  void lanes_with_time_rest_while_one_that_is_awaited_is_made_at_once() throws Exception {
    clock = EVENING;
    List<PlanId> prepared = IntStream.range(0, 10).mapToObj(_ -> listed(false)).toList();
    Lanes lanes = start(Patience.STANDARD, MUCH, FOR_GOOD);
    await().atMost(Duration.ofSeconds(20)).until(() -> commands.made().size() == 4);

    PlanId awaited = listed(true);

    await().atMost(Duration.ofSeconds(20)).until(() -> commands.made().contains(awaited));
    assertThat(commands.made()).hasSize(5);
    assertThat(commands.made().subList(0, 4)).isSubsetOf(prepared);
    assertThat(value("plan.lanes.rest", "prepared")).isPositive();
    Thread stop = Thread.ofVirtual().start(lanes::stop);
    assertThat(stop.join(Duration.ofSeconds(20))).isTrue();
  }

  @Test
  void lanes_that_are_late_do_not_rest() {
    clock = Clock.offset(EVENING, Duration.ofHours(1));
    List<PlanId> plans = IntStream.range(0, 10).mapToObj(_ -> listed(false)).toList();

    start(Patience.STANDARD, MUCH, FOR_GOOD);

    await().atMost(Duration.ofSeconds(20)).until(() -> left().isEmpty());
    assertThat(commands.made()).containsExactlyInAnyOrderElementsOf(plans);
    assertThat(value("plan.lanes.rest", "prepared")).isZero();
  }

  @Test
  void lanes_that_cannot_see_what_waits_do_not_rest() {
    clock = EVENING;
    List<PlanId> plans = IntStream.range(0, 10).mapToObj(_ -> listed(false)).toList();
    database.call(NOWHERE).update();

    start(Patience.STANDARD, MUCH, FOR_GOOD);

    await().atMost(Duration.ofSeconds(20)).until(() -> tried() == plans.size());
  }

  @Test
  void lanes_that_cannot_even_see_whether_anything_waits_do_not_rest() throws SQLException {
    clock = EVENING;
    IntStream.range(0, 10).forEach(_ -> listed(false));
    start(Patience.STANDARD, MUCH, FOR_GOOD);
    await().atMost(Duration.ofSeconds(20)).until(() -> value("plan.lanes.rest", "prepared") > 0);

    try (Connection owner = databases.connect(DatabaseRole.MIGRATOR);
        Statement statement = owner.createStatement()) {
      statement.execute("revoke all on projection.token from daybreak_worker");
    }

    await().atMost(Duration.ofSeconds(20)).until(() -> value("plan.lanes.rest", "prepared") <= 0);
  }

  private int tried() {
    return commands.made().size()
        + Math.toIntExact(left().stream().filter(plan -> !plan.startsWith("0 ")).count());
  }

  @Test
  void few_that_are_awaited_are_made_without_rest_and_of_many_each_lane_makes_one() {
    clock = EVENING;
    IntStream.range(0, 10).forEach(_ -> listed(true));
    Lanes lanes = start(Patience.STANDARD, MUCH, FOR_GOOD);
    await().atMost(Duration.ofSeconds(20)).until(() -> left().isEmpty());
    lanes.stop();

    IntStream.range(0, 40).forEach(_ -> listed(true));
    start(Patience.STANDARD, MUCH, FOR_GOOD);

    await().atMost(Duration.ofSeconds(20)).until(() -> left().size() == 36);
    assertThat(commands.made()).hasSize(14);
  }

  @Test
  void gauges_tell_what_waits_how_long_and_what_is_parked() {
    listed(true);
    listed(false);
    listed(false);
    var environment = new WorkerEnvironment(database, EVENING, meters);
    try (LaneGauges _ = new LaneGauges(environment)) {
      environment.sampler().lookNow();
    }

    assertThat(value("plan.generations.waiting", "awaited")).isEqualTo(1);
    assertThat(value("plan.generations.waiting", "prepared")).isEqualTo(2);
    assertThat(meters.get("plan.preparation.left").gauge().value()).isEqualTo(3_600);
    assertThat(meters.get("plan.generations.parked").gauge().value()).isZero();
  }

  @Test
  void gauges_tell_how_old_the_oldest_request_is() {
    listed(true);
    var environment = new WorkerEnvironment(database, Clock.systemUTC(), meters);
    try (LaneGauges _ = new LaneGauges(environment)) {
      environment.sampler().lookNow();
    }

    assertThat(value("plan.generations.oldest", "awaited")).isBetween(3_600.0, 3_700.0);
    assertThat(value("plan.generations.oldest", "prepared")).isZero();
  }

  @Test
  void a_request_that_is_left_to_a_later_release_is_not_the_oldest() {
    listed(true);
    commands.before(_ -> {
      var _ = EventSerializer.ofEvents().classForType(LATER_REQUEST);
    });
    assertThat(generations(database, UNHURRIED).next(LaneKind.AWAITED)).isTrue();
    var environment = new WorkerEnvironment(database, Clock.systemUTC(), meters);
    try (LaneGauges _ = new LaneGauges(environment)) {
      environment.sampler().lookNow();
    }

    assertThat(value("plan.generations.waiting", "awaited")).isEqualTo(1);
    assertThat(value("plan.generations.oldest", "awaited")).isZero();
  }

  private double value(String name, String lanes) {
    return meters.get(name).tag("lanes", lanes).gauge().value();
  }

  @Test
  void a_plan_that_is_made_before_its_day_begins_is_in_time_and_any_other_is_late() {
    clock = EVENING;
    listed(false);
    make(LaneKind.PREPARED);
    assertThat(prepared("in-time")).isEqualTo(1);

    clock = Clock.offset(EVENING, Duration.ofHours(1));
    listed(false);
    make(LaneKind.PREPARED);
    assertThat(prepared("late")).isEqualTo(1);
    assertThat(prepared("in-time")).isEqualTo(1);
  }

  @Test
  void a_plan_that_was_to_be_prepared_and_is_waited_for_is_late_and_one_that_was_not_is_neither() {
    clock = EVENING;
    LearnerId learner = learner();
    list(learner, false, 0);
    list(learner, true, 0);
    make(LaneKind.AWAITED);
    assertThat(prepared("late")).isEqualTo(1);

    listed(true);
    make(LaneKind.AWAITED);
    assertThat(prepared("late")).isEqualTo(1);
    assertThat(prepared("in-time")).isZero();
    assertThat(meters.get("plan.generations.made").tag("lanes", "awaited").counter().count())
        .isEqualTo(2);
  }

  @Test
  void a_plan_that_still_waits_when_its_day_begins_is_late_once() {
    clock = EVENING;
    database.call(ZONE).update();
    IntStream.range(0, 3).forEach(_ -> listed(false));
    listed(true);
    latePlans().count();
    assertThat(prepared("late")).isZero();

    clock = Clock.offset(EVENING, Duration.ofHours(1));
    latePlans().count();
    assertThat(prepared("late")).isEqualTo(3);

    latePlans().count();
    make(LaneKind.PREPARED);
    assertThat(prepared("late")).isEqualTo(3);
    assertThat(prepared("in-time")).isZero();
  }

  private LatePlans latePlans() {
    return new LatePlans(new WorkerEnvironment(database, clock, meters));
  }

  @Test
  void a_plan_that_was_to_be_prepared_and_is_parked_is_late_once() {
    clock = EVENING;
    PlanId plan = listed(false);
    commands.before(_ -> {
      throw new Unavailable("The dog has eaten it.");
    });
    assertThat(generations(database, UNHURRIED).next(LaneKind.PREPARED)).isTrue();
    assertThat(prepared("late")).isEqualTo(1);

    commands.before(_ -> {});
    assertThat(new PlanRemake(database).mend(remake(plan)).changed()).isEqualTo(1);
    make(LaneKind.PREPARED);
    assertThat(commands.made()).containsExactly(plan);
    assertThat(prepared("late")).isEqualTo(1);
    assertThat(prepared("in-time")).isZero();
  }

  @Test
  void a_plan_whose_making_is_not_committed_is_not_counted() throws SQLException {
    clock = EVENING;
    listed(false);
    refuseCommits();

    Generations generations = generations(database, Patience.STANDARD);

    assertThatThrownBy(() -> generations.next(LaneKind.PREPARED))
        .isInstanceOf(RuntimeException.class);
    assertThat(left()).hasSize(1);
    assertThat(prepared("in-time")).isZero();
    assertThat(meters.get("plan.generations.made").tag("lanes", "prepared").counter().count())
        .isZero();
  }

  private void refuseCommits() throws SQLException {
    try (Connection admin = databases.connectAsAdmin();
        Statement refusal = admin.createStatement()) {
      refusal.execute(
          """
          create function plan.refuse() returns trigger language plpgsql
              as 'begin raise exception ''The dog has eaten it.''; end'
          """);
      refusal.execute(
          """
          create constraint trigger refused after delete on plan.generation
                 deferrable initially deferred
             for each row execute function plan.refuse()
          """);
    }
  }

  private void make(LaneKind kind) {
    assertThat(generations(database, Patience.STANDARD).next(kind)).isTrue();
  }

  private double prepared(String ready) {
    return meters.get("plan.prepared").tag("ready", ready).counter().count();
  }

  /** A worker process has a pool of its own. */
  private Lanes start(Patience patience) {
    return start(patience, new Leisure(3, Duration.ofSeconds(20)), Duration.ofSeconds(1));
  }

  private Lanes start(Patience patience, Leisure leisure, Duration longestRest) {
    Logins.Login login = databases.login(DatabaseRole.WORKER);
    var pool = new DriverManagerDataSource(databases.url(), login.user(), login.password());
    Database door = new Database(pool);
    var environment = new WorkerEnvironment(door, clock, meters);
    Lanes lanes =
        new Lanes(generations(door, patience), Lanes.tempos(environment, leisure, longestRest));
    running.add(lanes);
    lanes.start();
    return lanes;
  }

  private Generations generations(Database door, Patience patience) {
    return new Generations(door, commands, patience, new Punctuality(clock, meters));
  }

  private List<PlanId> listed(int count) {
    return IntStream.range(0, count).mapToObj(n -> listed(n % 2 == 0)).toList();
  }

  private PlanId listed(boolean awaited) {
    return listed(awaited, 0);
  }

  /** Requested at a place in the log. */
  private PlanId listed(boolean awaited, long position) {
    return list(learner(), awaited, position);
  }

  private LearnerId learner() {
    LearnerId learner = new LearnerId(UUID.randomUUID());
    database.call(LEARNER).bind("learner", learner.value()).update();
    return learner;
  }

  private PlanId list(LearnerId learner, boolean awaited, long position) {
    PlanId plan = PlanId.of(learner, DATE);
    database
        .call(GENERATION)
        .bind("plan", plan.value())
        .bind("awaited", awaited)
        .bind("learner", learner.value())
        .bind("date", DATE)
        .bind("position", position)
        .update();
    return plan;
  }

  private List<String> left() {
    return database
        .call(LEFT)
        .list(row ->
            row.intValue("failures")
                + " "
                + row.textOrNull("reason")
                + " "
                + (row.booleanValue("parked") ? "parked" : "waiting"));
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void waitFor(CountDownLatch latch, Duration patience) {
    try {
      var _ = latch.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
