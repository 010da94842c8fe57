package daybreak.query.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import daybreak.query.QueryApi;
import daybreak.query.QueryApi.Answer;
import daybreak.schema.sql.Database;
import daybreak.schema.testing.SetClock;
import daybreak.schema.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What operators read, from rows as the house would have written them. */
class OperationReadsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final TestDatabase database = TestDatabase.create();
  private final Database owner = database.owner();
  private final QueryApi api = QueryApi.on(database, new SetClock(NOW));

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_parked_event_bears_the_name_and_the_time_that_the_log_has() {
    owner.call(OperationRowsSql.EVENT).bind("position", 7).update();
    UUID letter = letter("content", UUID.randomUUID(), 7);

    JsonNode item = api.ask("/api/dead-letters").json().at("/items/0");

    assertThat(item.get("id").asString()).isEqualTo(letter.toString());
    assertThat(item.get("type").asString()).isEqualTo("in.the-log");
    assertThat(item.get("version").asInt()).isEqualTo(3);
    assertThat(item.get("occurredAt").asString()).isEqualTo("2026-03-01T11:59:30Z");
    assertThat(item.get("cause").asString()).isEqualTo("a cause");
    assertThat(item.get("position").asLong()).isEqualTo(7);
    assertThat(item.get("projection").asString()).isEqualTo("content");
  }

  @Test
  void one_that_the_log_has_lost_is_listed_all_the_same() {
    UUID _ = letter("content", UUID.randomUUID(), 7);

    JsonNode item = api.ask("/api/dead-letters").json().at("/items/0");

    assertThat(item.get("type").asString()).isEqualTo("as.parked");
    assertThat(item.get("version").isNull()).isTrue();
  }

  @Test
  void sequences_are_walked_together_and_in_their_order_also_of_one_projection() {
    List<String> all = new ArrayList<>();
    List<String> ofLearner = new ArrayList<>();
    for (String projection : List.of("content", "learner", "rollover")) {
      for (UUID aggregate : List.of(new UUID(0, 1), new UUID(1, 1), new UUID(2, 1))) {
        for (int position = 8; position < 12; position++) {
          String letter = letter(projection, aggregate, position).toString();
          all.add(letter);
          if (projection.equals("learner")) {
            ofLearner.add(letter);
          }
        }
      }
    }

    assertThat(api.walk(5, "/api/dead-letters")).isEqualTo(all);
    assertThat(api.walk(5, "/api/dead-letters", "projection", "learner")).isEqualTo(ofLearner);
    assertThat(api.ask("/api/dead-letters", "projection", "generation").ids()).isEmpty();
    assertThat(api.ask("/api/dead-letters", "projection", "nothing").status()).isEqualTo(400);
  }

  @Test
  void a_cursor_of_one_projection_is_none_of_another() {
    for (int position = 1; position < 5; position++) {
      letter("content", new UUID(0, 1), position);
    }
    String cursor =
        api.ask("/api/dead-letters", "limit", "2", "projection", "content")
            .json()
            .get("next")
            .asString();

    assertThat(api.ask("/api/dead-letters", "cursor", cursor).status()).isEqualTo(400);
    assertThat(api.ask("/api/dead-letters", "cursor", "bm9uc2Vuc2U").status()).isEqualTo(400);
  }

  @Test
  void a_plan_that_is_parked_on_both_kinds_of_lanes_is_told_once() {
    UUID both = UUID.randomUUID();
    UUID prepared = UUID.randomUUID();
    parkPlan(both, false, NOW);
    parkPlan(both, true, NOW.plusSeconds(1));
    parkPlan(prepared, false, NOW.plusSeconds(2));

    Answer plans = api.ask("/api/parked-plans");

    assertThat(plans.ids()).containsExactly(both.toString(), prepared.toString());
    assertThat(plans.items().getFirst())
        .contains(entry("awaited", true), entry("reason", "Woof!"), entry("failures", 5));
    assertThat(api.walk(1, "/api/parked-plans")).isEqualTo(plans.ids());
  }

  @Test
  void what_was_asked_for_is_told_the_newest_first_with_how_it_ended() {
    UUID first = asked(NOW, null);
    UUID second = asked(NOW.plusSeconds(1), NOW.plusSeconds(2));

    Answer all = api.ask("/api/mendings");

    assertThat(all.ids()).containsExactly(second.toString(), first.toString());
    assertThat(api.walk(1, "/api/mendings")).isEqualTo(all.ids());
    assertThat(all.items().getFirst())
        .contains(entry("state", "failed"), entry("cause", "It stumbles"), entry("changed", 4));
    assertThat(all.items().getLast())
        .contains(entry("state", "waiting"))
        .doesNotContainKey("cause");
    Answer one = api.ask("/api/mendings/" + second);
    assertThat(one.status()).isEqualTo(200);
    assertThat(one.fields()).isEqualTo(all.items().getFirst());
    Answer waiting = api.ask("/api/mendings/" + first);
    assertThat(waiting.status()).isEqualTo(202);
    assertThat(waiting.header("Location")).isEqualTo("/api/mendings/" + first);
    assertThat(api.ask("/api/mendings/" + UUID.randomUUID()).status()).isEqualTo(404);
  }

  @Test
  void the_whole_is_told_also_where_there_is_nothing_yet() {
    Answer whole = api.ask("/api/operations");

    assertThat(whole.status()).isEqualTo(200);
    assertThat(whole.header("Daybreak-Position")).isEqualTo("0");
    assertThat(whole.json().get("projections")).isEmpty();
    assertThat(whole.json().get("lanes")).hasSize(2);
  }

  @Test
  void a_follower_is_told_with_how_far_it_is_behind_and_who_has_it() {
    owner.call(OperationRowsSql.EVENT).bind("position", 7).update();
    owner.call(OperationRowsSql.TOKEN).bind("position", 6).bind("owner", "one/3").update();
    UUID _ = letter("content", UUID.randomUUID(), 5);
    owner.call(OperationRowsSql.PROCESS).bind("name", "one").bind("tier", "worker").update();
    owner.call(OperationRowsSql.PROCESS).bind("name", "two").bind("tier", "web").update();

    JsonNode whole = api.ask("/api/operations").json();

    JsonNode content = whole.at("/projections/0");
    assertThat(content.get("name").asString()).isEqualTo("content");
    assertThat(content.get("position").asLong()).isEqualTo(6);
    assertThat(content.get("head").asLong()).isEqualTo(7);
    assertThat(content.get("lagSeconds").asDouble()).isEqualTo(30);
    assertThat(content.get("eventsPerSecond").asDouble()).isEqualTo(5);
    assertThat(content.get("deadLetters").asLong()).isEqualTo(1);
    assertThat(whole.at("/processes/0/projections/0").asString()).isEqualTo("content");
    assertThat(whole.at("/processes/1/projections")).isEmpty();
    assertThat(whole.at("/processes/1/connections").asInt()).isEqualTo(2);
    JsonNode pool = whole.at("/pools/0");
    assertThat(pool.get("tier").asString()).isEqualTo("web");
    assertThat(pool.get("inUse").asInt()).isEqualTo(4);
    assertThat(pool.get("waiting").asInt()).isEqualTo(2);
    assertThat(pool.get("limit").asInt()).isEqualTo(30);
  }

  @Test
  void a_process_that_has_not_been_seen_for_a_while_is_not_there() {
    owner.call(OperationRowsSql.PROCESS).bind("name", "one").bind("tier", "worker").update();
    owner.call(OperationRowsSql.SEEN_LONG_AGO).update();

    assertThat(api.ask("/api/operations").json().get("processes")).isEmpty();
  }

  @Test
  void lanes_are_told_with_what_waits_for_them() {
    parkPlan(UUID.randomUUID(), true, NOW);
    owner.call(OperationRowsSql.WAITING_PLAN).update();

    JsonNode awaited = api.ask("/api/operations").json().at("/lanes/0");

    assertThat(awaited.get("name").asString()).isEqualTo("awaited");
    assertThat(awaited.get("waiting").asInt()).isEqualTo(1);
    assertThat(awaited.get("parked").asInt()).isEqualTo(1);
    assertThat(awaited.get("oldestSeconds").asDouble()).isEqualTo(60);
  }

  @Test
  void a_rollover_ahead_is_told_with_a_forecast() {
    owner.call(OperationRowsSql.ROLLOVER).update();

    JsonNode rollover = api.ask("/api/operations").json().at("/rollovers/0");

    assertThat(rollover.get("instant").asString()).isEqualTo("2026-03-01T15:00:00Z");
    assertThat(rollover.get("zones"))
        .extracting(JsonNode::asString)
        .containsExactly("Asia/Tokyo", "Asia/Seoul");
    assertThat(rollover.get("learners").asInt()).isEqualTo(1_500);
    assertThat(rollover.get("ready").asInt()).isEqualTo(500);
    assertThat(rollover.get("readyBy").asString()).isEqualTo("2026-03-01T14:50:00Z");
  }

  private UUID letter(String projection, UUID aggregate, long position) {
    UUID id = UUID.randomUUID();
    owner
        .call(OperationRowsSql.LETTER)
        .bind("id", id)
        .bind("projection", projection)
        .bind("aggregate", aggregate)
        .bind("position", position)
        .update();
    return id;
  }

  private void parkPlan(UUID plan, boolean awaited, Instant at) {
    owner
        .call(OperationRowsSql.PARKED_PLAN)
        .bind("plan", plan)
        .bind("awaited", awaited)
        .bind("at", at)
        .update();
  }

  private UUID asked(Instant at, @Nullable Instant endedAt) {
    UUID id = UUID.randomUUID();
    owner
        .call(OperationRowsSql.ASKED)
        .bind("id", id)
        .bind("at", at)
        .bind("endedAt", endedAt)
        .update();
    return id;
  }
}
