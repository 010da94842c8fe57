package daybreak.command.replay;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.command.testing.CommandSideInTest;
import daybreak.command.testing.CommandSideInTest.Answer;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is asked of replays over HTTP, with a worker or without. */
class ReplaysOverHttpTest {

  private static final String PATH = "/api/replays";
  private static final Map<String, Object> REASON = Map.of("reason", "It is time");
  private static final Instant LATER = Instant.parse("9999-01-01T00:00:00Z");

  private final TestDatabase database = TestDatabase.create();
  private final CommandSideInTest house = new CommandSideInTest(database);
  private volatile boolean ended;
  private @Nullable Thread worker;

  @AfterEach
  void close() throws InterruptedException {
    ended = true;
    if (worker != null) {
      worker.join();
    }
    house.close();
    database.close();
  }

  @Test
  void a_replay_is_kept_and_the_answer_says_where_it_will_be_told() {
    Answer answer = ask("content", "rebuild", null, null);

    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    assertThat(answer.response().getHeader("Location")).isEqualTo(PATH + "/" + answer.id());
    assertThat(answer.position()).isZero();
    assertThat(asked()).containsExactly("content rebuild queued f");
  }

  @ParameterizedTest
  @CsvSource({
    "content, content",
    "content, all",
    "all, content",
    "all, learner",
    "learner, learner",
    "learner, all"
  })
  void a_second_rebuild_of_one_projection_is_refused(String first, String second) {
    assertThat(ask(first, "rebuild", null, null).status()).isEqualTo(202);

    Answer answer = ask(second, "rebuild", null, null);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(code(answer)).isEqualTo("replay.is-running");
    assertThat(asked()).hasSize(1);
  }

  @Test
  void one_of_each_projection_is_not_refused_nor_is_one_as_of_a_moment() {
    assertThat(ask("content", "rebuild", null, null).status()).isEqualTo(202);
    assertThat(ask("learner", "rebuild", null, null).status()).isEqualTo(202);
    assertThat(ask("all", "as-of", null, null).status()).isEqualTo(202);
  }

  @Test
  void a_rebuild_that_has_ended_makes_room_for_another() {
    String first = ask("all", "rebuild", null, null).id();
    stands(first, "cancelled", null);

    assertThat(ask("all", "rebuild", null, null).status()).isEqualTo(202);
  }

  @Test
  void the_same_key_asks_once_and_another_request_under_it_is_refused() {
    Answer first = house.post(PATH, body("content", "rebuild", null, null)).key("k").send();
    Answer again = house.post(PATH, body("content", "rebuild", null, null)).key("k").send();
    Answer other = house.post(PATH, body("learner", "rebuild", null, null)).key("k").send();

    assertThat(again.status()).isEqualTo(202);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(other.status()).isEqualTo(422);
    assertThat(asked()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T12:00:59Z, 0",
    "2026-03-01T12:01:00Z, 1",
    "2026-03-01T12:05:00Z, 6",
    "2026-03-01T12:05:59.999Z, 6",
    "2026-03-01T13:00:00Z, 60",
    "2026-03-02, 60"
  })
  void a_moment_is_the_last_event_that_happened_until_then(String moment, int position) {
    database.owner().call(ReplayRowsSql.EVENTS).update();

    Answer answer = ask("all", "as-of", moment, null);

    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    assertThat(asked()).containsExactly("all as-of " + position + " queued f");
  }

  @Test
  void without_a_moment_it_is_as_of_now() {
    database.owner().call(ReplayRowsSql.EVENTS).update();

    assertThat(ask("all", "as-of", null, null).status()).isEqualTo(202);

    assertThat(asked()).containsExactly("all as-of 60 queued f");
  }

  @Test
  void what_is_to_come_is_refused() {
    database.owner().call(ReplayRowsSql.EVENTS).update();

    Answer beyond = ask("all", "as-of", 61, null);
    Answer ahead = ask("all", "as-of", "9999-12-31T00:00:00Z", null);

    assertThat(beyond.status()).isEqualTo(409);
    assertThat(code(beyond)).isEqualTo("beyond-the-log");
    assertThat(ahead.status()).isEqualTo(409);
    assertThat(code(ahead)).isEqualTo("replay.until-is-ahead");
    assertThat(ask("all", "as-of", 60, null).status()).isEqualTo(202);
  }

  @Test
  void one_learner_has_to_have_a_stream() {
    UUID learner = UUID.randomUUID();

    Answer unknown = ask("learner", "as-of", null, learner.toString());
    database.owner().call(ReplayRowsSql.LEARNER).bind("learner", learner).update();
    Answer known = ask("learner", "as-of", null, learner.toString());

    assertThat(unknown.status()).isEqualTo(409);
    assertThat(code(unknown)).isEqualTo("learner.is-unknown");
    assertThat(known.status()).isEqualTo(202);
    assertThat(asked()).containsExactly("learner as-of 1 " + learner + " queued f");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"projection\": \"content\"}",
        "{\"purpose\": \"as-of\"}",
        "{\"projection\": \"plan\", \"purpose\": \"as-of\"}",
        "{\"projection\": \"all\", \"purpose\": \"as_of\"}",
        "{\"projection\": \"all\", \"purpose\": \"rebuild\", \"until\": 0}",
        "{\"projection\": \"all\", \"purpose\": \"as-of\", \"until\": -1}",
        "{\"projection\": \"all\", \"purpose\": \"as-of\", \"until\": 1.5}",
        "{\"projection\": \"all\", \"purpose\": \"as-of\", \"until\": true}",
        "{\"projection\": \"all\", \"purpose\": \"as-of\", \"until\": 99999999999999999999}",
        "{\"projection\": \"all\", \"purpose\": \"as-of\", \"until\": \"now\"}",
        "{\"projection\": \"all\", \"purpose\": \"as-of\", \"learner\": \"me\"}",
        "{\"projection\": \"all\", \"purpose\": \"as-of\", \"nonsense\": 1}",
        "{\"projection\": \"all\", \"purpose\": \"rebuild\","
            + " \"learner\": \"00000000-0000-4000-8000-000000000000\"}",
        "{\"projection\": \"content\", \"purpose\": \"as-of\","
            + " \"learner\": \"00000000-0000-4000-8000-000000000000\"}"
      })
  void what_makes_no_sense_is_refused(String body) {
    assertThat(house.post(PATH, body).send().status()).isEqualTo(400);
    assertThat(asked()).isEmpty();
  }

  @Test
  void a_comparison_is_asked_for_and_not_waited_for() {
    String id = standing("caught-up");

    Answer answer = house.call(HttpMethod.POST, at(id, "comparison"), null).send();

    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    assertThat(answer.response().getHeader("Location")).isEqualTo(PATH + "/" + id);
    assertThat(asked()).containsExactly("content rebuild caught-up t");
    assertThat(wishes()).containsExactly("compare");
  }

  @ParameterizedTest
  @ValueSource(strings = {"queued", "running", "swapped", "cancelled"})
  void what_does_not_follow_the_log_is_neither_compared_nor_swapped_in(String state) {
    String id = standing(state);

    Answer compared = house.call(HttpMethod.POST, at(id, "comparison"), null).send();

    assertThat(compared.status()).isEqualTo(409);
    assertThat(code(compared)).isEqualTo("replay.is-not-whole");
    if (!state.equals("swapped")) {
      assertThat(code(swap(id, REASON))).isEqualTo("replay.is-not-whole");
    }
    assertThat(wishes()).isEmpty();
  }

  @Test
  void what_compared_equal_is_swapped_in_by_a_worker_while_the_caller_waits() {
    String id = standing("equal");
    startWorker(ReplayRowsSql.FULFIL);

    Answer answer = swap(id, REASON);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(json(answer).get("state").asString()).isEqualTo("swapped");
    assertThat(json(answer).at("/schemas/content").asString()).isEqualTo("content");
    assertThat(swap(id, REASON).status()).isEqualTo(200);
    assertThat(wishes()).contains("swap It is time");
  }

  @Test
  void what_is_not_known_to_be_equal_is_swapped_in_only_if_that_is_said() {
    String id = standing("different");
    startWorker(ReplayRowsSql.FULFIL);

    Answer refused = swap(id, REASON);
    Answer done = swap(id, Map.of("reason", "A changed fold", "evenIfDifferent", true));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(code(refused)).isEqualTo("replay.is-not-equal");
    assertThat(done.status()).isEqualTo(200);
    assertThat(asked()).containsExactly("content rebuild swapped f A changed fold t");
  }

  @Test
  void without_a_worker_the_answer_says_where_it_will_be_told_how_a_swap_ends() {
    String id = standing("equal");

    Answer answer = swap(id, REASON);

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.response().getHeader("Location")).isEqualTo(PATH + "/" + id);
    assertThat(answer.response().getHeader("Retry-After")).isEqualTo("1");
    assertThat(json(answer).get("state").asString()).isEqualTo("equal");
  }

  @Test
  void a_worker_s_refusal_is_the_caller_s() {
    String id = standing("equal");
    startWorker(ReplayRowsSql.REFUSE);

    Answer first = house.post(at(id, "swap"), REASON).key("k").send();
    Answer again = house.post(at(id, "swap"), REASON).key("k").send();

    assertThat(first.status()).isEqualTo(409);
    assertThat(code(first)).isEqualTo("replay.refused");
    assertThat(first.detail()).isEqualTo("A processor does not let its token go");
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(wishes()).hasSize(1);
  }

  @Test
  void what_is_cancelled_at_the_same_moment_is_not_told_as_swapped_in() {
    String id = standing("equal");
    startWorker(ReplayRowsSql.CANCEL);

    Answer answer = swap(id, REASON);

    assertThat(answer.status()).as(answer.body()).isEqualTo(409);
    assertThat(code(answer)).isEqualTo("replay.is-not-whole");
    assertThat(answer.detail()).endsWith("it is rebuild, cancelled.");
  }

  @Test
  void what_has_been_rolled_back_by_now_is_not_told_as_swapped_in() {
    String id = standing("equal");
    startWorker(ReplayRowsSql.FULFIL);
    assertThat(house.post(at(id, "swap"), REASON).key("k").send().status()).isEqualTo(200);
    stands(id, "rolled-back", null);

    Answer again = house.post(at(id, "swap"), REASON).key("k").send();

    assertThat(again.status()).as(again.body()).isEqualTo(409);
    assertThat(again.detail()).endsWith("it is rebuild, rolled-back.");
  }

  @Test
  void what_was_wished_before_others_and_left_undone_is_told_as_undone() {
    String id = standing("equal");
    startWorker(ReplayRowsSql.REFUSE);
    assertThat(house.post(at(id, "swap"), REASON).key("k").send().status()).isEqualTo(409);
    assertThat(swap(id, REASON).status()).isEqualTo(409);

    Answer again = house.post(at(id, "swap"), REASON).key("k").send();

    assertThat(code(again)).isEqualTo("replay.refused");
    assertThat(again.detail()).isEqualTo("It has not been done: the replay is equal.");
  }

  @Test
  void what_was_refused_before_is_cancelled_all_the_same() {
    String id = standing("equal");
    database.owner().call(ReplayRowsSql.REFUSED).update();
    startWorker(ReplayRowsSql.FULFIL);

    assertThat(delete(id).status()).isEqualTo(200);
  }

  @Test
  void a_wish_is_made_once_under_a_key_and_another_under_it_is_refused() {
    String id = standing("equal");
    startWorker(ReplayRowsSql.FULFIL);

    Answer first = house.post(at(id, "swap"), REASON).key("k").send();
    Answer again = house.post(at(id, "swap"), REASON).key("k").send();
    Answer other = house.post(at(id, "swap"), Map.of("reason", "Another")).key("k").send();

    assertThat(first.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(other.status()).isEqualTo(422);
    assertThat(wishes()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"swap", "rollback"})
  void nothing_that_readers_notice_is_done_without_a_reason(String what) {
    String id = standing("equal");

    for (String body : List.of("{}", "{\"reason\": null}", "{\"reason\": \" \"}")) {
      assertThat(house.post(at(id, what), body).send().status()).as(body).isEqualTo(400);
    }
    assertThat(wishes()).isEmpty();
  }

  @Test
  void a_swap_is_rolled_back_while_the_tables_of_before_are_there() {
    String id = standing("equal");
    startWorker(ReplayRowsSql.FULFIL);

    Answer early = house.post(at(id, "rollback"), REASON).send();
    stands(id, "swapped", null);
    Answer late = house.post(at(id, "rollback"), REASON).send();
    stands(id, "swapped", LATER);
    Answer inTime = house.post(at(id, "rollback"), REASON).send();

    assertThat(code(early)).isEqualTo("replay.is-not-swapped");
    assertThat(code(late)).isEqualTo("replay.has-no-tables");
    assertThat(inTime.status()).isEqualTo(200);
    assertThat(json(inTime).get("state").asString()).isEqualTo("rolled-back");
  }

  @ParameterizedTest
  @ValueSource(strings = {"queued", "running", "indexing", "caught-up", "different", "complete"})
  void what_nobody_sees_is_cancelled(String state) {
    String id = standing(state);
    startWorker(ReplayRowsSql.FULFIL);

    assertThat(delete(id).status()).isEqualTo(200);

    Answer again = delete(id);
    assertThat(again.status()).isEqualTo(200);
    assertThat(json(again).get("state").asString()).isEqualTo("cancelled");
  }

  @Test
  void what_readers_see_is_not_dropped() {
    String id = standing("swapped");

    Answer seen = delete(id);
    stands(id, "rolled-back", null);
    Answer back = delete(id);

    assertThat(seen.status()).isEqualTo(409);
    assertThat(code(seen)).isEqualTo("replay.is-in-use");
    assertThat(back.status()).isEqualTo(200);
    assertThat(wishes()).containsOnly("cancel");
  }

  @ParameterizedTest
  @CsvSource({"content, content", "all, content", "learner, all"})
  void what_a_rollback_shows_again_is_not_dropped(String before, String after) {
    String id = superseded(before, after, "swapped", LATER);

    Answer answer = delete(id);

    assertThat(answer.status()).as(answer.body()).isEqualTo(409);
    assertThat(code(answer)).isEqualTo("replay.is-in-use");
    assertThat(answer.detail()).endsWith("it is superseded.");
    assertThat(asked()).contains(before + " rebuild superseded f");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "swapped, none",
        "swapped, 2020-01-01T00:00:00Z",
        "superseded, none",
        "superseded, 9999-01-01T00:00:00Z"
      })
  void what_no_rollback_shows_again_is_gone_with_its_tables(
      String successor, @Nullable Instant rollbackUntil) {
    String id = superseded("content", "content", successor, rollbackUntil);

    Answer answer = delete(id);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(json(answer).get("state").asString()).isEqualTo("superseded");
    assertThat(json(answer).get("rollbackUntil").isNull()).isTrue();
  }

  @Test
  void a_replay_that_is_not_there_is_not_found() {
    String id = UUID.randomUUID().toString();

    assertThat(delete(id).status()).isEqualTo(404);
    assertThat(swap(id, REASON).status()).isEqualTo(404);
    assertThat(house.post(at(id, "rollback"), REASON).send().status()).isEqualTo(404);
    assertThat(house.call(HttpMethod.POST, at(id, "comparison"), null).send().status())
        .isEqualTo(404);
    assertThat(wishes()).isEmpty();
  }

  private Answer ask(
      String projection, String purpose, @Nullable Object until, @Nullable String learner) {
    return house.post(PATH, body(projection, purpose, until, learner)).send();
  }

  private static Map<String, Object> body(
      String projection, String purpose, @Nullable Object until, @Nullable String learner) {
    Map<String, Object> body = new HashMap<>(Map.of("projection", projection, "purpose", purpose));
    if (until != null) {
      body.put("until", until);
    }
    if (learner != null) {
      body.put("learner", learner);
    }
    return body;
  }

  private String standing(String state) {
    String id = ask("content", "rebuild", null, null).id();
    stands(id, state, null);
    return id;
  }

  /** A replay whose place another has taken, which stands as given. */
  private String superseded(
      String before, String after, String successor, @Nullable Instant rollbackUntil) {
    String id = ask(before, "rebuild", null, null).id();
    stands(id, "swapped", null);
    String other = ask(after, "rebuild", null, null).id();
    database
        .owner()
        .call(ReplayRowsSql.SUPERSEDED)
        .bind("id", UUID.fromString(id))
        .bind("successor", UUID.fromString(other))
        .update();
    stands(other, successor, rollbackUntil);
    return id;
  }

  private void stands(String id, String state, @Nullable Instant rollbackUntil) {
    database
        .owner()
        .call(ReplayRowsSql.STANDS)
        .bind("id", UUID.fromString(id))
        .bind("state", state)
        .bind("slot", 1)
        .bind("rollbackUntil", rollbackUntil)
        .update();
  }

  private Answer swap(String id, Map<String, Object> body) {
    return house.post(at(id, "swap"), body).send();
  }

  private Answer delete(String id) {
    return house.call(HttpMethod.DELETE, PATH + "/" + id, null).send();
  }

  private static String at(String id, String what) {
    return PATH + "/" + id + "/" + what;
  }

  private List<String> asked() {
    return database.owner().call(ReplayRowsSql.ASKED).list(row -> row.text("what"));
  }

  private List<String> wishes() {
    return database.owner().call(ReplayRowsSql.WISHES).list(row -> row.text("what"));
  }

  private static JsonNode json(Answer answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  private static String code(Answer answer) {
    JsonNode problem = json(answer);
    return problem.at("/properties/code").asString(problem.path("code").asString(""));
  }

  /** Answers every wish alike, until the test ends. */
  private void startWorker(NamedQuery answer) {
    worker =
        Thread.ofVirtual()
            .start(() -> {
              while (!ended) {
                database.owner().call(answer).update();
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
              }
            });
  }
}
