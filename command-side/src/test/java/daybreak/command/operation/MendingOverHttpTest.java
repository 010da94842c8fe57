package daybreak.command.operation;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.command.testing.CommandSideInTest;
import daybreak.command.testing.CommandSideInTest.Answer;
import daybreak.schema.operation.Mended;
import daybreak.schema.operation.Mender;
import daybreak.schema.operation.Mending;
import daybreak.schema.operation.MendingAction;
import daybreak.schema.operation.MendingRunner;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.sql.StatementMetrics;
import daybreak.schema.testing.TestDatabase;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What operators ask for over HTTP, with a worker or without. */
class MendingOverHttpTest {

  private static final Budget ANY = Budget.page(100, 1_000);

  private static final NamedQuery LETTER =
      NamedQuery.of(
          "test.letter",
          """
          insert into projection.dead_letter
          values ('content', :aggregate, 7, 0, 'a.type', 'a cause', 1, now(), now(), :id)
          """,
          ANY);

  private static final NamedQuery PLAN =
      NamedQuery.of(
          "test.parked-plan",
          """
          insert into plan.generation (
              plan_id, awaited, learner_id, date, requested_at, position, failures, reason, parked_at)
          values (:plan, true, gen_random_uuid(), '2026-03-08', now(), 0, 5, 'Woof!', :parkedAt)
          """,
          ANY);

  private static final NamedQuery ASKED =
      NamedQuery.of(
          "test.asked",
          """
          select action || ' ' || concat_ws(' ', follower, aggregate_id, position, reason) as what
            from operation.mending
           order by requested_at
          """,
          ANY);

  private static final String WHY = "It is mended";

  private final TestDatabase database = TestDatabase.create();
  private final CommandSideInTest house = new CommandSideInTest(database);
  private final List<Mending> done = new CopyOnWriteArrayList<>();
  private final UUID letter = UUID.randomUUID();
  private final UUID aggregate = UUID.randomUUID();
  private @Nullable MendingRunner worker;

  @AfterEach
  void close() {
    if (worker != null) {
      worker.stop();
    }
    house.close();
    database.close();
  }

  @Test
  void a_worker_does_it_and_the_answer_says_how_it_ended() {
    parkEvent();
    startWorker();

    Answer answer = retry("first", WHY);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.position()).isZero();
    assertThat(json(answer).get("state").asString()).isEqualTo("failed");
    assertThat(json(answer).get("cause").asString()).isEqualTo("It stumbles");
    assertThat(json(answer).get("changed").asInt()).isEqualTo(2);
    assertThat(json(answer).get("waiting").asInt()).isEqualTo(3);
    assertThat(done).extracting(Mending::aggregate).containsExactly(aggregate);
    assertThat(asked()).containsExactly("retry content " + aggregate + " 7 " + WHY);
  }

  @Test
  void without_a_worker_the_answer_says_where_it_will_be_told() {
    parkEvent();

    Answer answer = retry("first", WHY);

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.response().getHeader("Location")).isEqualTo("/api/mendings/" + answer.id());
    assertThat(answer.response().getHeader("Retry-After")).isEqualTo("1");
    assertThat(json(answer).get("state").asString()).isEqualTo("waiting");
  }

  @Test
  void who_waits_for_a_worker_looks_a_few_times_a_second() {
    parkEvent();

    Answer answer = retry("first", WHY);

    assertThat(answer.status()).isEqualTo(202);
    assertThat(looks()).isBetween(2L, 10L);
  }

  @Test
  void a_repetition_of_what_was_waiting_says_how_it_has_ended() {
    parkEvent();
    Answer waiting = retry("first", WHY);
    startWorker();

    Answer ended = retry("first", WHY);

    assertThat(waiting.status()).isEqualTo(202);
    assertThat(ended.status()).isEqualTo(200);
    assertThat(ended.id()).isEqualTo(waiting.id());
    assertThat(json(ended).get("state").asString()).isEqualTo("failed");
    assertThat(done).hasSize(1);
  }

  @Test
  void the_same_key_asks_once_and_another_request_under_it_is_refused() {
    parkEvent();
    startWorker();

    Answer first = retry("first", WHY);
    Answer again = retry("first", WHY);
    Answer other = retry("first", "Another reason");

    assertThat(again.body()).isEqualTo(first.body());
    assertThat(other.status()).isEqualTo(422);
    assertThat(asked()).hasSize(1);
  }

  @Test
  void a_discard_names_the_event_and_says_why() {
    parkEvent();
    startWorker();

    Answer answer = house.post(path("discard"), Map.of("reason", WHY)).send();

    assertThat(answer.status()).isEqualTo(200);
    assertThat(json(answer).get("state").asString()).isEqualTo("done");
    assertThat(json(answer).get("position").asInt()).isEqualTo(7);
    assertThat(asked()).containsExactly("discard content " + aggregate + " 7 " + WHY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"retry", "discard"})
  void nothing_is_done_about_an_event_without_a_reason(String action) {
    parkEvent();

    for (String body : List.of("{}", "{\"reason\": null}", "{\"reason\": \" \"}")) {
      assertThat(house.post(path(action), body).send().status()).as(body).isEqualTo(400);
    }
    assertThat(asked()).isEmpty();
  }

  @Test
  void what_is_not_parked_is_not_found() {
    UUID plan = UUID.randomUUID();
    database.owner().call(PLAN).bind("plan", plan).bind("parkedAt", null).update();

    assertThat(retry("first", WHY).status()).isEqualTo(404);
    assertThat(house.post("/api/parked-plans/" + plan + "/retry", Map.of()).send().status())
        .isEqualTo(404);
    assertThat(asked()).isEmpty();
  }

  @Test
  void a_parked_plan_is_made_again_with_a_reason_or_without() {
    UUID plan = UUID.randomUUID();
    database.owner().call(PLAN).bind("plan", plan).bind("parkedAt", Instant.EPOCH).update();
    startWorker();
    String path = "/api/parked-plans/" + plan + "/retry";

    assertThat(house.post(path, "").send().status()).isEqualTo(200);
    assertThat(house.post(path, Map.of("reason", WHY)).send().status()).isEqualTo(200);

    assertThat(asked()).containsExactly("remake " + plan, "remake " + plan + " " + WHY);
  }

  private void parkEvent() {
    database.owner().call(LETTER).bind("id", letter).bind("aggregate", aggregate).update();
  }

  private Answer retry(String key, String reason) {
    return house.post(path("retry"), Map.of("reason", reason)).key(key).send();
  }

  private String path(String action) {
    return "/api/dead-letters/" + letter + "/" + action;
  }

  private long looks() {
    return database
        .meters()
        .find(StatementMetrics.TIMER)
        .tag("query", MendingRequestSql.FIND.name())
        .timers()
        .stream()
        .mapToLong(Timer::count)
        .sum();
  }

  private List<String> asked() {
    return database.owner().call(ASKED).list(row -> row.text("what"));
  }

  private static JsonNode json(Answer answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  private void startWorker() {
    List<Mender> menders =
        List.of(
            new Noting(MendingAction.RETRY, new Mended(2, 3, "It stumbles", true)),
            new Noting(MendingAction.DISCARD, new Mended(1, 0, null, true)),
            new Noting(MendingAction.REMAKE, new Mended(1, 0, null, true)));
    worker = new MendingRunner(database.worker(), menders);
    worker.start();
  }

  /** Mends nothing, and says that it has. */
  private final class Noting implements Mender {

    private final MendingAction action;
    private final Mended mended;

    Noting(MendingAction action, Mended mended) {
      this.action = action;
      this.mended = mended;
    }

    @Override
    public MendingAction action() {
      return action;
    }

    @Override
    public Mended mend(Mending mending) {
      done.add(mending);
      return mended;
    }
  }
}
