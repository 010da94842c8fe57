package daybreak.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.app.testing.Client;
import daybreak.app.testing.Operation;
import daybreak.app.testing.Reply;
import daybreak.app.testing.RunningApp;
import daybreak.query.paging.PageKey;
import daybreak.query.paging.PageRequest;
import daybreak.query.paging.Paging;
import daybreak.schema.content.ContentState;
import daybreak.schema.content.ExerciseState;
import daybreak.schema.input.Worded;
import daybreak.schema.lesson.LessonState;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cursors whose digest is right and whose place is none: refused at most, and never a fault. */
final class ForgedCursorsTest {

  private static final String ID = "0b8a2f6e-0000-4000-8000-000000000001";
  private static final UUID NIL = new UUID(0, 0);
  private static final UUID LAST = new UUID(-1, -1);
  private static final String MOMENT = "2026-03-01T12:00:00Z";
  private static final String EVER = "0001-01-01T00:00:00Z";
  private static final String TEXT = "";
  private static final String NUMBER = "1";

  /** What is in a cursor's place; a title may be any text. */
  private static final List<String> PLACES =
      List.of(
          "",
          "x",
          "x".repeat(2_000),
          "'; select 1; --",
          "\uFFFD",
          "\uFF11",
          "null",
          "[]",
          "[null]",
          "[\"a\"]",
          "[\"\\u0000\"]",
          "[\"\\ud800\"]",
          "[".repeat(2_000),
          "{}",
          "-1",
          "+1",
          "1e3",
          "2147483648",
          "9223372036854775807",
          "-9223372036854775808",
          "9223372036854775808",
          ":",
          "1:2",
          "9223372036854775807:1",
          "-5000-01-01T00:00:00Z",
          "0000-12-31T23:59:59Z",
          "+10000-01-01T00:00:00Z",
          "+294277-01-01T00:00:00Z",
          "+1000000000-12-31T23:59:59.999999999Z",
          "-1000000000-01-01T00:00:00Z",
          "9999-12-31T23:59:59.999999999Z");

  private final Client client =
      RunningApp.local().client().as("learner,content-admin,analyst,operator");

  /** A list, and a place that its pages could have written. */
  record Listed(String path, String place, PageRequest page) {

    static Listed of(String path, String place, String list, @Nullable Object... filter) {
      var first = new Paging(null, null);
      return new Listed(path, place, PageRequest.of(first, list, PageKey.LATEST, filter));
    }

    @Override
    public String toString() {
      return path;
    }
  }

  private static Stream<Listed> lists() {
    return Stream.of(bank(), histories(), learners(), operators()).flatMap(lists -> lists);
  }

  private static Stream<Listed> histories() {
    return Stream.of(
            "decks", "exercises", "flashcards", "lessons", "questions", "subjects", "topics")
        .map(ForgedCursorsTest::history);
  }

  private static Listed history(String kind) {
    return Listed.of(
        "/api/content/" + kind + "/{id}/history",
        NUMBER,
        "history",
        kind.substring(0, kind.length() - 1),
        ID);
  }

  private static Stream<Listed> bank() {
    return Stream.of(
        Listed.of("/api/content-stats/subjects", TEXT, "stats-of-subjects"),
        Listed.of("/api/content-stats/subjects/{id}/topics", TEXT, "stats-of-topics", ID),
        Listed.of("/api/content/changes", NUMBER, "changes", null, null, null),
        Listed.of("/api/content/decks", MOMENT, "listed-decks", null, null, EVER),
        authored("questions", "QUESTION", ContentState.values()),
        authored("flashcards", "FLASHCARD", ContentState.values()),
        authored("lessons", "LESSON", LessonState.values()),
        authored("exercises", "EXERCISE", ExerciseState.values()),
        Listed.of("/api/content/tags", TEXT, "tags", NIL, ""),
        Listed.of("/api/exercises", TEXT, "exercises", (Object) null),
        Listed.of("/api/flashcards", TEXT, "flashcards", null, null, null, null),
        Listed.of("/api/lessons", NUMBER, "lessons", null, null),
        Listed.of("/api/questions", TEXT, "questions", null, null, null),
        Listed.of("/api/subjects", TEXT, "subjects"),
        Listed.of("/api/subjects/{id}/topics", TEXT, "topics", ID));
  }

  private static Listed authored(String path, String kind, Worded... states) {
    List<String> all = Arrays.stream(states).map(Worded::text).toList();
    return Listed.of(
        "/api/content/" + path, MOMENT, "listed-" + kind, null, null, all, null, null, EVER);
  }

  private static Stream<Listed> learners() {
    return Stream.of(
        Listed.of("/api/deck-subjects", TEXT, "deck-subjects"),
        Listed.of("/api/decks", TEXT, "decks", (Object) null),
        Listed.of("/api/decks/{id}/cards", NUMBER, "deck-cards", ID),
        Listed.of("/api/past-tests", MOMENT, "past-tests"),
        Listed.of("/api/past-tests/{id}/questions", NUMBER, "reviewed-questions", ID),
        Listed.of("/api/progress", TEXT, "progress", (Object) null),
        Listed.of("/api/tests", MOMENT, "running-tests"),
        Listed.of("/api/tests/{id}/questions", NUMBER, "asked-questions", ID));
  }

  private static Stream<Listed> operators() {
    return Stream.of(
        Listed.of("/api/dead-letters", "1:content", "dead-letters", (Object) null),
        Listed.of("/api/exports", MOMENT, "exports"),
        Listed.of("/api/mendings", MOMENT, "mendings"),
        Listed.of("/api/parked-plans", MOMENT, "parked-plans"),
        Listed.of("/api/replays", MOMENT, "replays"),
        Listed.of("/api/replays/{id}/tables/{name}", "[\"a\"]", "replayed-rows", ID, ID));
  }

  @Test
  void every_list_that_has_cursors_is_here_but_the_log_whose_cursors_are_positions() {
    List<String> documented =
        Operation.documented(client).stream()
            .filter(call -> call.parameters().contains("cursor"))
            .map(Operation::path)
            .filter(path -> !path.equals("/api/events"))
            .toList();
    assertThat(lists().map(Listed::path)).containsExactlyInAnyOrderElementsOf(documented);
  }

  @ParameterizedTest
  @MethodSource("lists")
  void a_cursor_of_a_place_is_taken_whoever_made_it(Listed list) {
    for (UUID id : List.of(NIL, LAST)) {
      Reply reply = reply(list, list.place(), id);
      assertThat(reply.status()).as(reply.body()).isIn(200, 404);
    }
  }

  @ParameterizedTest
  @MethodSource("lists")
  void a_cursor_of_anything_else_is_refused_if_it_does_not_fit_and_is_no_fault(Listed list) {
    for (String place : PLACES) {
      for (UUID id : List.of(NIL, LAST)) {
        Reply reply = reply(list, place, id);
        assertThat(reply.status()).as("%s: %s", place, reply.body()).isIn(200, 400, 404);
        if (reply.status() == 400) {
          assertThat(reply.fieldAtFault()).isEqualTo("cursor");
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("listsByTime")
  void a_moment_beyond_the_years_1_to_9999_is_no_place(Listed list) {
    for (String moment : List.of("+294277-01-01T00:00:00Z", "0000-12-31T23:59:59Z")) {
      assertThat(reply(list, moment, NIL).status()).as(moment).isEqualTo(400);
    }
  }

  private static Stream<Listed> listsByTime() {
    return lists().filter(list -> list.place().equals(MOMENT));
  }

  private Reply reply(Listed list, String place, UUID id) {
    String path = list.path().replaceAll("\\{[^}]+}", ID);
    return client.get(path + "?cursor=" + list.page().next(new PageKey(place, id)));
  }
}
