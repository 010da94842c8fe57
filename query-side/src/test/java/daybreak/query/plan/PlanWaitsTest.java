package daybreak.query.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.query.Bank;
import daybreak.query.QueryApi;
import daybreak.query.QueryApi.Answer;
import daybreak.query.Studies;
import daybreak.schema.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who prefers to wait for today's plan, on the Chatham Islands. */
class PlanWaitsTest {

  private static final String PATH = "/api/daily-plan/today";
  private static final Instant NOW = Instant.parse("2026-01-31T10:20:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 2, 1);
  private static final Duration SOONER_THAN_IT_RUNS_OUT = Duration.ofSeconds(4);

  /** Three times as many as the pool has connections. */
  private static final int CROWD = 18;

  private final TestDatabase database = TestDatabase.create();
  private final Studies studies = new Studies(database);
  private final Bank bank = new Bank(database);
  private final QueryApi api = QueryApi.on(database, Clock.fixed(NOW, ZoneOffset.UTC));
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @BeforeEach
  void begin() {
    bank.position(0);
    studies.registered(QueryApi.CALLER);
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    database.close();
  }

  @Test
  void a_plan_that_is_made_meanwhile_comes_in_the_same_answer() throws Exception {
    long begun = System.nanoTime();
    Future<Answer> waiting = waiting(QueryApi.CALLER, "wait=5");
    await().until(() -> api.sent().size() == 1);

    made(1, QueryApi.CALLER);

    Answer answer = waiting.get(20, TimeUnit.SECONDS);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Preference-Applied")).isEqualTo("wait=5");
    assertThat(answer.header("Daybreak-Position")).isEqualTo("1");
    assertThat(answer.items()).hasSize(2);
    assertThat(since(begun)).isLessThan(SOONER_THAN_IT_RUNS_OUT);
    assertThat(api.sent()).hasSize(1);
  }

  @Test
  void a_plan_that_is_not_made_is_answered_202_when_the_time_is_over() {
    long begun = System.nanoTime();

    Answer answer = api.askPreferring(QueryApi.CALLER, PATH, "respond-async", "wait=1");

    assertThat(since(begun)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.header("Preference-Applied")).isEqualTo("wait=1");
    assertThat(answer.header("Location")).isEqualTo("/api/daily-plan/2026-02-01");
    assertThat(answer.header("Retry-After")).isEqualTo("1");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(api.sent()).hasSize(1);
  }

  @Test
  void a_plan_that_is_there_is_shown_at_once() {
    made(1, QueryApi.CALLER);
    long begun = System.nanoTime();

    Answer answer = api.askPreferring(QueryApi.CALLER, PATH, "wait=30");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Preference-Applied")).isEqualTo("wait=5");
    assertThat(since(begun)).isLessThan(SOONER_THAN_IT_RUNS_OUT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"wait=-1", "wait=x", "respond-async"})
  void nobody_waits_who_has_not_said_for_how_long(String preference) {
    Answer answer = api.askPreferring(QueryApi.CALLER, PATH, preference);
    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.header("Preference-Applied")).isEmpty();
  }

  @Test
  void a_wait_of_nothing_is_over_at_once() {
    Answer answer = api.askPreferring(QueryApi.CALLER, PATH, "wait=0");
    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.header("Preference-Applied")).isEqualTo("wait=0");
  }

  @Test
  void a_plan_with_nothing_in_it_is_waited_for_while_it_is_made_again() throws Exception {
    made(1, QueryApi.CALLER);
    studies.emptied(QueryApi.CALLER, TODAY);
    studies.revising(QueryApi.CALLER, TODAY);
    Future<Answer> waiting = waiting(QueryApi.CALLER, "wait=5");

    studies.revised(QueryApi.CALLER, TODAY);
    studies.planTold(2, QueryApi.CALLER, TODAY);
    bank.position(2);

    Answer answer = waiting.get(20, TimeUnit.SECONDS);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.fields()).containsEntry("state", "empty").containsEntry("revising", false);
  }

  @Test
  void what_else_happens_to_the_learner_ends_no_wait() throws Exception {
    long begun = System.nanoTime();
    Future<Answer> waiting = waiting(QueryApi.CALLER, "wait=1");
    await().until(() -> api.sent().size() == 1);

    studies.planTold(1, QueryApi.CALLER, TODAY.minusDays(1));
    bank.position(1);

    assertThat(waiting.get(20, TimeUnit.SECONDS).status()).isEqualTo(202);
    assertThat(since(begun)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void more_wait_than_there_are_connections_and_reads_are_answered() throws Exception {
    List<UUID> crowd = Stream.generate(UUID::randomUUID).limit(CROWD).toList();
    crowd.forEach(studies::registered);
    List<Future<Answer>> waiting =
        crowd.stream().map(learner -> waiting(learner, "wait=5")).toList();
    await().until(() -> api.sent().size() == CROWD);

    assertThat(api.ask("/api/subjects").status()).isEqualTo(200);
    for (int n = 0; n < CROWD; n++) {
      made(n + 1, crowd.get(n));
    }

    for (Future<Answer> one : waiting) {
      assertThat(one.get(20, TimeUnit.SECONDS).status()).isEqualTo(200);
    }
  }

  @Test
  void nobody_waits_for_a_plan_who_has_not_registered() {
    assertThat(api.askPreferring(UUID.randomUUID(), PATH, "wait=5").status()).isEqualTo(404);
  }

  private Future<Answer> waiting(UUID learner, String preference) {
    return threads.submit(() -> api.askPreferring(learner, PATH, preference));
  }

  private void made(long position, UUID learner) {
    studies.plan(learner, TODAY, 1);
    studies.planTold(position, learner, TODAY);
    bank.position(position);
  }

  private static Duration since(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun);
  }
}
