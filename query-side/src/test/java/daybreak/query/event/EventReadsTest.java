package daybreak.query.event;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.query.QueryApi;
import daybreak.query.QueryApi.Answer;
import daybreak.schema.sql.Database;
import daybreak.schema.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What analysts read of the log. */
class EventReadsTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final UUID ANNE = new UUID(0, 0xA);
  private static final UUID BERT = new UUID(0, 0xB);
  private static final UUID QUESTION = new UUID(1, 1);

  private final TestDatabase database = TestDatabase.create();
  private final Database owner = database.owner();
  private final QueryApi api = QueryApi.on(database);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void an_event_is_told_whole() {
    tag(1, QUESTION, 0, ANNE);

    Answer answer = api.ask("/api/events");

    JsonNode event = answer.json().at("/items/0");
    assertThat(event.get("position").asLong()).isEqualTo(1);
    assertThat(event.get("at").asString()).isEqualTo("2026-03-01T12:00:01Z");
    assertThat(event.get("type").asString()).isEqualTo("content.question-tagged");
    assertThat(event.get("version").asInt()).isEqualTo(1);
    assertThat(event.get("aggregateId").asString()).isEqualTo(QUESTION.toString());
    assertThat(event.get("sequenceNumber").asLong()).isZero();
    assertThat(event.get("by").asString()).isEqualTo(ANNE.toString());
    assertThat(event.at("/payload/tags/0").asString()).isEqualTo("a");
    assertThat(answer.json().get("next").isNull()).isTrue();
    assertThat(answer.header("Daybreak-Position")).isEqualTo("1");
  }

  @Test
  void the_log_is_walked_in_its_order_and_each_page_begins_where_the_one_before_ended() {
    for (int position = 1; position <= 7; position++) {
      tag(position, new UUID(1, position), 0, ANNE);
    }

    assertThat(walked("limit", "3")).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    Answer first = api.ask("/api/events", "limit", "3");
    assertThat(positions(api.ask("/api/events", "limit", "3", "after", next(first))))
        .containsExactly(4L, 5L, 6L);
    assertThat(first.header("Link")).contains("cursor=3").contains("rel=\"next\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"after", "cursor"})
  void who_has_come_further_than_the_log_is_told_so(String place) {
    tag(1, QUESTION, 0, ANNE);
    tag(2, QUESTION, 1, ANNE);

    Answer beyond = api.ask("/api/events", place, "3");
    Answer narrowed = api.ask("/api/events", place, "3", "until", "1", "by", BERT.toString());
    Answer end = api.ask("/api/events", place, "2");

    assertThat(beyond.status()).as(beyond.body()).isEqualTo(409);
    assertThat(beyond.body()).isEqualTo("\"beyond-the-log\"");
    assertThat(narrowed.status()).isEqualTo(409);
    assertThat(end.status()).isEqualTo(200);
    assertThat(positions(end)).isEmpty();
    assertThat(end.json().get("next").isNull()).isTrue();
  }

  @Test
  void of_an_empty_log_nothing_is_beyond_its_beginning() {
    assertThat(api.ask("/api/events", "after", "0").status()).isEqualTo(200);
    assertThat(api.ask("/api/events", "after", "1").status()).isEqualTo(409);
  }

  @Test
  void a_cursor_takes_the_place_of_the_position_that_the_first_page_began_after() {
    for (int position = 1; position <= 5; position++) {
      tag(position, new UUID(1, position), 0, ANNE);
    }

    Answer both = api.ask("/api/events", "after", "2", "cursor", "3");
    assertThat(both.status()).isEqualTo(400);
    assertThat(both.json().at("/0/field").asString()).isEqualTo("after");
    assertThat(both.json().at("/0/code").asString()).isEqualTo("input.conflicting");

    String next = api.ask("/api/events", "after", "1", "limit", "2").header("Link");
    Answer linked = api.follow(next.substring(1, next.indexOf('>')));
    assertThat(positions(linked)).containsExactly(4L, 5L);
  }

  @Test
  void events_are_found_by_their_kind_what_they_happened_to_and_in_whose_name() {
    tag(1, QUESTION, 0, ANNE);
    tag(2, new UUID(1, 2), 0, BERT);
    owner.call(EventRowsSql.VALIDATED).bind("first", 3).bind("last", 3).bind("length", 1).update();
    tag(4, QUESTION, 1, BERT);
    tag(5, QUESTION, 2, ANNE);

    assertThat(walked("type", "content.question-tagged", "limit", "1"))
        .containsExactly(1L, 2L, 4L, 5L);
    assertThat(walked("aggregateId", QUESTION.toString(), "limit", "1"))
        .containsExactly(1L, 4L, 5L);
    assertThat(walked("by", BERT.toString(), "limit", "1")).containsExactly(2L, 4L);
    assertThat(walked("aggregateId", QUESTION.toString(), "by", ANNE.toString()))
        .containsExactly(1L, 5L);
    assertThat(walked("aggregateId", QUESTION.toString(), "type", "content.question-validated"))
        .isEmpty();
    assertThat(walked("type", "content.question-validated")).containsExactly(3L);
  }

  @Test
  void what_is_asked_for_ends_at_a_position_or_a_moment() {
    for (int position = 1; position <= 5; position++) {
      tag(position, new UUID(1, position), 0, ANNE);
    }

    assertThat(walked("until", "3", "limit", "2")).containsExactly(1L, 2L, 3L);
    assertThat(walked("until", "2026-03-01T12:00:03Z", "limit", "2")).containsExactly(1L, 2L, 3L);
    assertThat(walked("after", "2", "until", "4")).containsExactly(3L, 4L);
    assertThat(walked("until", "2025-01-01")).isEmpty();
    assertThat(walked("until", "99999999")).hasSize(5);
  }

  @Test
  void a_page_looks_through_a_stretch_and_may_be_empty_and_yet_have_a_next_one() {
    owner
        .call(EventRowsSql.VALIDATED)
        .bind("first", 1)
        .bind("last", 4_500)
        .bind("length", 1)
        .update();
    tag(4_501, QUESTION, 0, ANNE);

    Answer first = api.ask("/api/events", "by", ANNE.toString());

    assertThat(positions(first)).isEmpty();
    assertThat(next(first)).isEqualTo("2000");
    assertThat(walked("by", ANNE.toString())).containsExactly(4_501L);
  }

  @Test
  void a_page_ends_before_it_becomes_too_large() {
    owner
        .call(EventRowsSql.VALIDATED)
        .bind("first", 1)
        .bind("last", 900)
        .bind("length", 1_000_000)
        .update();

    Answer first = api.ask("/api/events", "limit", "1000");

    assertThat(positions(first)).hasSizeLessThan(900).isNotEmpty();
    assertThat(walked("limit", "1000"))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 900).boxed().toList());
  }

  @Test
  void what_has_not_its_form_is_refused() {
    assertThat(api.ask("/api/events", "limit", "1001").status()).isEqualTo(400);
    assertThat(api.ask("/api/events", "limit", "0").status()).isEqualTo(400);
    assertThat(api.ask("/api/events", "after", "-1").status()).isEqualTo(400);
    assertThat(api.ask("/api/events", "cursor", "x").status()).isEqualTo(400);
    assertThat(api.ask("/api/events", "until", "tomorrow").status()).isEqualTo(400);
    assertThat(api.ask("/api/events", "until", "").status()).isEqualTo(400);
    assertThat(api.ask("/api/events", "type", "content.question-eaten").status()).isEqualTo(400);
    assertThat(api.ask("/api/events", "by", "me").status()).isEqualTo(400);
    assertThat(api.ask("/api/events", "kind", "x").status()).isEqualTo(400);
  }

  private void tag(long position, UUID question, long number, UUID by) {
    owner
        .call(EventRowsSql.TAGGED)
        .bind("position", position)
        .bind("question", question)
        .bind("number", number)
        .bind("at", NOON.plusSeconds(position))
        .bind("by", by)
        .update();
  }

  private List<Long> walked(String... parameters) {
    List<Long> all = new ArrayList<>();
    Answer page = api.ask("/api/events", parameters);
    all.addAll(positions(page));
    while (page.json().get("next").isString()) {
      List<String> more = new ArrayList<>(List.of(parameters));
      more.addAll(List.of("cursor", next(page)));
      page = api.ask("/api/events", more.toArray(String[]::new));
      all.addAll(positions(page));
    }
    return all;
  }

  private static String next(Answer page) {
    return page.json().get("next").asString();
  }

  private static List<Long> positions(Answer page) {
    List<Long> positions = new ArrayList<>();
    page.json().get("items").forEach(item -> positions.add(item.get("position").asLong()));
    return positions;
  }
}
