package daybreak.query.pasttest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import daybreak.query.Bank;
import daybreak.query.QueryApi;
import daybreak.query.QueryApi.Answer;
import daybreak.query.Studies;
import daybreak.schema.pasttest.Narrowing;
import daybreak.schema.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PastTestReadsTest {

  private static final Instant FIRST_DAY = Instant.parse("2026-01-01T00:00:00Z");
  private static final UUID ANOTHER = UUID.randomUUID();

  private final TestDatabase database = TestDatabase.create();
  private final Studies studies = new Studies(database);
  private final QueryApi api = QueryApi.on(database);
  private final List<String> newestFirst = new ArrayList<>();

  @BeforeEach
  void there_are_seven_tests_and_another_learners() {
    new Bank(database).position(77);
    for (int day = 1; day <= 7; day++) {
      newestFirst.addFirst(add(day).toString());
    }
    UUID _ = studies.pastTest(ANOTHER, 1, FIRST_DAY);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private UUID add(int day) {
    return studies.pastTest(QueryApi.CALLER, day, FIRST_DAY.plusSeconds(86_400L * day));
  }

  @Test
  void are_listed_newest_first_with_their_total() {
    Answer page = api.ask("/api/past-tests");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.ids()).isEqualTo(newestFirst);
    assertThat(page.fields()).contains(entry("total", 7), entry("next", null));
    assertThat(page.header("Daybreak-Position")).isEqualTo("77");
    assertThat(page.items().getFirst())
        .contains(
            entry("durationMs", 90_000),
            entry("scorePercent", 50.0),
            entry("subjects", List.of("Psychology")));
  }

  @Test
  void the_link_of_a_numbered_page_leads_through_all_that_follow() {
    List<String> ids = new ArrayList<>();
    Answer page = api.ask("/api/past-tests", "page", "1", "limit", "3");
    for (; !page.header("Link").isEmpty(); page = api.follow(next(page))) {
      assertThat(page.status()).isEqualTo(200);
      ids.addAll(page.ids());
    }
    ids.addAll(page.ids());

    assertThat(ids).isEqualTo(newestFirst);
  }

  private static String next(Answer page) {
    return page.header("Link").replaceFirst("^<(.*)>; rel=\"next\"$", "$1");
  }

  @Test
  void cursors_go_through_all_pages_and_miss_nothing_when_a_test_comes_meanwhile() {
    assertThat(api.walk(2, "/api/past-tests")).isEqualTo(newestFirst);

    Answer first = api.ask("/api/past-tests", "limit", "3");
    UUID _ = add(8);
    Answer second =
        api.ask("/api/past-tests", "limit", "3", "cursor", first.json().get("next").asString());

    assertThat(first.ids()).isEqualTo(newestFirst.subList(0, 3));
    assertThat(second.ids()).isEqualTo(newestFirst.subList(3, 6));
    assertThat(second.json().get("total").asInt()).isEqualTo(8);
  }

  @Test
  void have_numbered_pages_from_which_a_cursor_goes_on() {
    Answer second = api.ask("/api/past-tests", "page", "2", "limit", "3");

    assertThat(second.ids()).isEqualTo(newestFirst.subList(3, 6));
    Answer third =
        api.ask("/api/past-tests", "limit", "3", "cursor", second.json().get("next").asString());
    assertThat(third.ids()).isEqualTo(newestFirst.subList(6, 7));
    assertThat(api.ask("/api/past-tests", "page", "3", "limit", "3").json().get("next").isNull())
        .isTrue();
  }

  @Test
  void are_narrowed_by_time_from_the_first_moment_to_before_the_last() {
    String from = FIRST_DAY.plusSeconds(86_400L * 2).toString();
    String to = FIRST_DAY.plusSeconds(86_400L * 6).toString();
    List<String> four = newestFirst.subList(2, 6);

    Answer all = api.ask("/api/past-tests", "from", from, "to", to);
    Answer second = api.ask("/api/past-tests", "from", from, "to", to, "page", "2", "limit", "3");

    assertThat(all.ids()).isEqualTo(four);
    assertThat(all.json().get("total").asInt()).isEqualTo(4);
    assertThat(second.ids()).isEqualTo(four.subList(3, 4));
    assertThat(second.json().get("total").asInt()).isEqualTo(4);
    assertThat(api.walk(1, "/api/past-tests", "from", from, "to", to)).isEqualTo(four);
    assertThat(api.ask("/api/past-tests", "from", to).ids()).isEqualTo(newestFirst.subList(0, 2));
    assertThat(api.ask("/api/past-tests", "to", from).ids()).isEqualTo(newestFirst.subList(6, 7));
  }

  @Test
  void are_narrowed_by_subject_and_mode_in_any_combination_with_time() {
    UUID subject = UUID.randomUUID();
    List<String> some = List.of(newestFirst.get(1), newestFirst.get(4), newestFirst.get(6));
    for (int place = 1; place <= 3; place++) {
      UUID test = UUID.fromString(some.get(3 - place));
      studies.place(test, subject, "any", place);
      studies.place(test, subject, "timed", place);
    }
    studies.place(UUID.fromString(some.getFirst()), Narrowing.ANY_SUBJECT, "tutor", 1);
    String id = subject.toString();
    String from = FIRST_DAY.plusSeconds(86_400L * 2).toString();

    Answer page = api.ask("/api/past-tests", "subjectId", id, "mode", "timed", "from", from);

    assertThat(page.ids()).isEqualTo(some.subList(0, 2));
    assertThat(page.json().get("total").asInt()).isEqualTo(2);
    assertThat(api.walk(1, "/api/past-tests", "subjectId", id)).isEqualTo(some);
    assertThat(api.ask("/api/past-tests", "subjectId", id, "page", "2", "limit", "2").ids())
        .isEqualTo(some.subList(2, 3));
    assertThat(api.ask("/api/past-tests", "mode", "tutor").ids()).isEqualTo(some.subList(0, 1));
    Answer none = api.ask("/api/past-tests", "subjectId", UUID.randomUUID().toString());
    assertThat(none.ids()).isEmpty();
    assertThat(none.json().get("total").asInt()).isZero();
  }

  @Test
  void refuses_a_time_that_ends_before_it_begins_a_mode_that_is_none_and_another_lists_cursor() {
    String cursor = api.ask("/api/past-tests", "limit", "1").json().get("next").asString();

    for (List<String> wrong :
        List.of(
            List.of("from", "2026-02-01T00:00:00Z", "to", "2026-01-01T00:00:00Z"),
            List.of("from", "yesterday"),
            List.of("mode", "any"),
            List.of("subjectId", "1"),
            List.of("mode", "timed", "cursor", cursor))) {
      assertThat(api.ask("/api/past-tests", wrong.toArray(String[]::new)).status())
          .as(wrong.toString())
          .isEqualTo(400);
    }
  }

  @Test
  void a_page_past_the_end_is_empty_and_knows_the_total() {
    Answer page = api.ask("/api/past-tests", "page", "999999999", "limit", "100");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.ids()).isEmpty();
    assertThat(page.json().get("total").asInt()).isEqualTo(7);
  }

  @Test
  void refuses_a_page_beside_a_cursor_and_one_before_the_first() {
    String cursor = api.ask("/api/past-tests", "limit", "1").json().get("next").asString();

    assertThat(api.ask("/api/past-tests", "page", "1", "cursor", cursor).status()).isEqualTo(400);
    assertThat(api.ask("/api/past-tests", "page", "0").status()).isEqualTo(400);
    assertThat(api.ask("/api/past-tests", "page", "x").status()).isEqualTo(400);
    assertThat(api.ask("/api/past-tests", "cursor", "AAAA").status()).isEqualTo(400);
  }

  @Test
  void what_an_import_does_not_know_is_null() {
    UUID test = studies.score(QueryApi.CALLER, 8, FIRST_DAY.plusSeconds(900_000));

    JsonNode item = api.ask("/api/past-tests", "limit", "1").json().get("items").get(0);

    for (String unknown :
        List.of("mode", "startedAt", "durationMs", "questionCount", "answered", "scorePercent")) {
      assertThat(item.get(unknown).isNull()).as(unknown).isTrue();
    }
    JsonNode review = api.ask("/api/past-tests/" + test).json();
    JsonNode subject = review.get("bySubject").get(0);
    assertThat(subject.get("title").asString()).isEqualTo("AAA");
    assertThat(subject.get("answered").isNull()).isTrue();
    assertThat(subject.get("correct").isNull()).isTrue();
    assertThat(api.ask("/api/past-tests/" + test + "/questions").json().get("items").isEmpty())
        .isTrue();
  }

  @Test
  void are_reviewed_by_their_owner_alone() {
    String own = "/api/past-tests/" + newestFirst.getFirst();
    UUID others = studies.pastTest(ANOTHER, 2, FIRST_DAY.plusSeconds(5));

    assertThat(api.ask(own).json().get("bySubject").get(0).get("correct").asInt()).isEqualTo(1);
    JsonNode slots = api.ask(own + "/questions").json().get("items");
    assertThat(slots.get(1).get("rightAnswer").asInt()).isEqualTo(1);
    assertThat(slots.get(1).get("correct").asBoolean()).isTrue();
    assertThat(slots.get(1).get("version").asInt()).isEqualTo(3);
    assertThat(api.ask(own + "/questions", "limit", "1").json().get("next").isString()).isTrue();
    assertThat(api.ask("/api/past-tests/" + others).status()).isEqualTo(404);
    assertThat(api.ask("/api/past-tests/" + others + "/questions").status()).isEqualTo(404);
    assertThat(api.ask("/api/past-tests/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(api.ask("/api/past-tests/1").status()).isEqualTo(400);
  }

  @Test
  void questions_of_a_test_are_whole_however_big_they_are() {
    String questions = "/api/past-tests/" + newestFirst.getFirst() + "/questions";
    studies.enlarge(UUID.fromString(newestFirst.getFirst()));

    Answer big = api.ask(questions);

    assertThat(big.items())
        .hasSize(2)
        .extracting("text")
        .allSatisfy(text -> assertThat(text).asString().hasSize(390_000));
  }
}
