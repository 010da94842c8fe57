package daybreak.query.replay;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.query.QueryApi;
import daybreak.query.QueryApi.Answer;
import daybreak.query.paging.PageKey;
import daybreak.query.paging.PageRequest;
import daybreak.query.paging.Paging;
import daybreak.schema.sql.Database;
import daybreak.schema.testing.SetClock;
import daybreak.schema.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is read of replays, from rows as a worker would have written them. */
class ReplayReadsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final TestDatabase database = TestDatabase.create();
  private final Database owner = database.owner();
  private final QueryApi api = QueryApi.on(database, new SetClock(NOW));

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_replay_tells_how_far_it_is_and_how_it_compares() {
    UUID id = replay("content", "different", 2, NOW);

    Answer answer = api.ask("/api/replays/" + id);

    assertThat(answer.status()).isEqualTo(200);
    JsonNode replay = answer.json();
    assertThat(replay.get("projection").asString()).isEqualTo("content");
    assertThat(replay.get("purpose").asString()).isEqualTo("rebuild");
    assertThat(replay.get("until").isNull()).isTrue();
    assertThat(replay.get("state").asString()).isEqualTo("different");
    assertThat(replay.get("position").asLong()).isEqualTo(750);
    assertThat(replay.get("head").asLong()).isEqualTo(1_000);
    assertThat(replay.get("percent").asInt()).isEqualTo(75);
    assertThat(replay.get("eventsPerSecond").asDouble()).isEqualTo(2.5);
    assertThat(replay.get("etaSeconds").asDouble()).isEqualTo(100);
    assertThat(replay.get("schemas").toString()).isEqualTo("{\"content\":\"replay_2_content\"}");
    assertThat(replay.at("/tables/0").toString()).isEqualTo("{\"name\":\"question\",\"rows\":7}");
    JsonNode compared = replay.at("/comparison/tables/0");
    assertThat(replay.at("/comparison/position").asLong()).isEqualTo(740);
    assertThat(compared.get("different").asLong()).isEqualTo(2);
    assertThat(compared.get("keys").toString()).isEqualTo("[{\"id\":\"a\"},{\"id\":\"b\"}]");
    assertThat(api.ask("/api/replays/" + UUID.randomUUID()).status()).isEqualTo(404);
  }

  @Test
  void replays_are_listed_the_newest_first() {
    UUID first = replay("content", "cancelled", null, NOW);
    UUID second = replay("learner", "queued", null, NOW.plusSeconds(1));
    UUID third = replay("all", "swapped", null, NOW.plusSeconds(2));

    assertThat(api.walk(1, "/api/replays"))
        .containsExactly(third.toString(), second.toString(), first.toString());
    JsonNode items = api.ask("/api/replays").json().get("items");
    assertThat(items.get(0).get("schemas").toString())
        .isEqualTo("{\"content\":\"content\",\"learner\":\"learner\"}");
    assertThat(items.get(1).get("schemas").toString()).isEqualTo("{}");
  }

  @Test
  void a_table_s_rows_are_shown_with_their_columns_as_sql_has_them() {
    UUID id = replay("content", "swapped", null, NOW);
    UUID subject = UUID.randomUUID();
    owner.call(ReplayRowsSql.SUBJECT).bind("id", subject).bind("title", "Bats \"\\ \n é").update();

    Answer answer = api.ask("/api/replays/" + id + "/tables/subject");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().at("/items/0/id").asString()).isEqualTo(subject.toString());
    assertThat(answer.json().at("/items/0/title").asString()).isEqualTo("Bats \"\\ \n é");
    assertThat(answer.json().get("next").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 50, 100})
  void a_table_is_walked_by_its_primary_key_each_row_once(int limit) {
    UUID id = replay("all", "swapped", null, NOW);
    owner.call(ReplayRowsSql.PROGRESS).bind("most", 100).update();

    List<String> walked = new ArrayList<>();
    Answer page = page(id, limit, null);
    walked.addAll(keys(page));
    while (page.json().get("next").isString()) {
      assertThat(page.json().get("items")).hasSize(limit);
      page = page(id, limit, page.json().get("next").asString());
      walked.addAll(keys(page));
    }

    assertThat(walked).hasSize(100).doesNotHaveDuplicates();
    assertThat(walked).isEqualTo(new ArrayList<>(new TreeSet<>(walked)));
  }

  @Test
  void a_page_of_big_rows_ends_early_and_says_that_others_follow() {
    UUID id = replay("content", "swapped", null, NOW);
    owner.call(ReplayRowsSql.LESSONS).update();

    Answer first = api.ask("/api/replays/" + id + "/tables/lesson");
    Answer second =
        api.ask(
            "/api/replays/" + id + "/tables/lesson", "cursor", first.json().get("next").asString());

    assertThat(first.json().get("items").size()).isBetween(5, 7);
    assertThat(first.json().get("items").size() + second.json().get("items").size()).isEqualTo(12);
    assertThat(second.json().get("next").isNull()).isTrue();
  }

  @Test
  void a_table_that_there_is_not_is_not_found_whatever_its_name() {
    UUID content = replay("content", "swapped", null, NOW);
    UUID running = replay("content", "running", 1, NOW);

    for (String name : List.of("past_test", "pg_class", "token", "x'; select 1; --", "subject\"")) {
      assertThat(api.ask("/api/replays/" + content + "/tables/" + name).status())
          .as(name)
          .isEqualTo(404);
    }
    assertThat(api.ask("/api/replays/" + running + "/tables/subject").status()).isEqualTo(404);
    assertThat(api.ask("/api/replays/" + UUID.randomUUID() + "/tables/subject").status())
        .isEqualTo(404);
    assertThat(api.ask("/api/replays/" + content + "/tables/" + "x".repeat(64)).status())
        .isEqualTo(400);
  }

  @Test
  void an_empty_table_is_an_empty_page() {
    UUID id = replay("content", "swapped", null, NOW);

    Answer answer = api.ask("/api/replays/" + id + "/tables/flashcard");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("items")).isEmpty();
    assertThat(answer.json().get("next").isNull()).isTrue();
  }

  @Test
  void a_cursor_of_one_table_is_none_of_another() {
    UUID id = replay("all", "swapped", null, NOW);
    owner.call(ReplayRowsSql.PROGRESS).bind("most", 3).update();
    String cursor = page(id, 1, null).json().get("next").asString();

    assertThat(api.ask("/api/replays/" + id + "/tables/card_study", "cursor", cursor).status())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "null",
        "{}",
        "[]",
        "[null]",
        "[[]]",
        "[1]",
        "[\"a\"]",
        "[\"\\u0000\"]",
        "[\"\\ud800\"]",
        "[\"11111111-1111-4111-8111-111111111111\", null]",
        "[\"11111111-1111-4111-8111-111111111111\", \"x\"]"
      })
  void a_cursor_whose_key_is_none_of_the_table_is_refused(String key) {
    UUID id = replay("all", "swapped", null, NOW);
    String table = "learner_topic_progress";
    PageRequest forged =
        PageRequest.of(new Paging(1, null), "replayed-rows", PageKey.before(""), id, table);

    String cursor = forged.next(PageKey.before(key));
    assertThat(page(id, 1, cursor).status()).isEqualTo(400);
  }

  private Answer page(UUID id, int limit, @Nullable String cursor) {
    String path = "/api/replays/" + id + "/tables/learner_topic_progress";
    return cursor == null
        ? api.ask(path, "limit", Integer.toString(limit))
        : api.ask(path, "limit", Integer.toString(limit), "cursor", cursor);
  }

  private static List<String> keys(Answer page) {
    return page.json()
        .get("items")
        .valueStream()
        .map(row -> row.get("learner_id").asString() + row.get("topic_id").asString())
        .toList();
  }

  private UUID replay(String projection, String state, @Nullable Integer slot, Instant at) {
    UUID id = UUID.randomUUID();
    owner
        .call(ReplayRowsSql.REPLAY)
        .bind("id", id)
        .bind("projection", projection)
        .bind("state", state)
        .bind("slot", slot)
        .bind("at", at)
        .update();
    return id;
  }
}
