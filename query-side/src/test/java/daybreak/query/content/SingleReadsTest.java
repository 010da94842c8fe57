package daybreak.query.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import daybreak.query.Bank;
import daybreak.query.QueryApi;
import daybreak.query.QueryApi.Answer;
import daybreak.query.Studies;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Single things of the bank, as their authors read them. */
@ExtendWith(TestDatabaseExtension.class)
class SingleReadsTest {

  private static final long HEAD = 12;

  private final QueryApi api;
  private final Bank bank;
  private final Studies studies;
  private final UUID id = UUID.randomUUID();
  private final UUID subject;
  private final UUID topic;

  SingleReadsTest(TestDatabase database) {
    api = QueryApi.on(database);
    bank = new Bank(database);
    studies = new Studies(database);
    subject = bank.subject("Zoology");
    topic = bank.topic(subject, "Bats");
  }

  @BeforeEach
  void reachTheHead() {
    bank.position(HEAD);
  }

  @Test
  void a_subject_has_its_title() {
    assertThat(one("subjects", subject))
        .isEqualTo(json("{\"id\":\"%s\",\"title\":\"Zoology\",\"retired\":false}", subject));
  }

  @Test
  void a_topic_has_its_title_and_where_it_belongs() {
    assertThat(one("topics", topic))
        .isEqualTo(
            json(
                "{\"id\":\"%s\",\"title\":\"Bats\",\"subjectId\":\"%s\",\"retired\":false}",
                topic, subject));
  }

  @ParameterizedTest
  @ValueSource(strings = {"draft", "validated", "rejected", "retired"})
  void a_question_is_whole_in_every_state(String state) {
    bank.question(id, subject, topic, state, List.of("heart"));

    assertThat(one("questions", id))
        .isEqualTo(
            json(
                """
                {"id": "%s", "topicId": "%s", "type": "mcq", "text": "Why?", "choices": ["a", "b"],
                 "answer": 1, "explanation": null, "tags": ["heart"], "difficulty": 0.5,
                 "state": "%s", "version": 3, "subjectId": "%s",
                 "changedAt": "2026-01-02T03:04:05Z", "changedBy": null}
                """,
                id, topic, state, subject));
  }

  @ParameterizedTest
  @ValueSource(strings = {"draft", "validated", "rejected", "retired"})
  void a_flashcard_is_whole_in_every_state(String state) {
    bank.flashcard(id, subject, topic, state, "cloze", List.of("heart"));

    assertThat(one("flashcards", id))
        .isEqualTo(
            json(
                """
                {"id": "%s", "topicId": "%s", "cardType": "cloze", "front": "front", "back": "back",
                 "tags": ["heart"], "subjectId": "%s", "state": "%s", "version": 1,
                 "changedAt": "2026-01-02T03:04:05Z", "changedBy": null}
                """,
                id, topic, subject, state));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void an_exercise_is_whole_whether_it_is_retired_or_not(boolean retired) {
    bank.exercise(id, topic, retired);

    assertThat(one("exercises", id))
        .isEqualTo(
            json(
                """
                {"id": "%s", "subjectId": "%s", "topicId": "%s", "title": "Draw a bat", "assets":
                 [{"kind": "image", "url": "https://example.org/bat.png", "altText": null}],
                 "state": "%s", "version": 3,
                 "changedAt": "2026-01-02T03:04:05Z", "changedBy": null}
                """,
                id, id, topic, retired ? "retired" : "active"));
  }

  @Test
  void what_is_not_listed_yet_tells_its_last_change_from_the_log() {
    bank.exercise(id, topic, false);
    bank.unlisted(id, Instant.parse("2026-02-03T04:05:06Z"), subject);

    JsonNode exercise = one("exercises", id);

    assertThat(exercise.get("changedAt").asString()).isEqualTo("2026-02-03T04:05:06Z");
    assertThat(exercise.get("changedBy").asString()).isEqualTo(subject.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"draft", "published", "retired"})
  void a_lesson_is_whole_in_every_state_and_nobodys_in_particular(String state) {
    bank.lesson(id, subject, topic, state, 3);

    assertThat(one("lessons", id))
        .isEqualTo(
            json(
                """
                {"id": "%s", "subjectId": "%s", "topicId": "%s", "title": "A lesson",
                 "position": 3, "minutes": 7, "body": "Its body", "objectives": ["aim"], "assets":
                 [{"kind": "image", "url": "https://example.org/a.png", "altText": null}],
                 "state": "%s", "version": 1,
                 "changedAt": "2026-01-02T03:04:05Z", "changedBy": null}
                """,
                id, subject, topic, state));
  }

  @Test
  void a_deck_has_its_cards_in_their_order() {
    UUID deck = studies.deck(subject, "Flying");
    UUID first = new UUID(-1, 7);
    UUID second = new UUID(1, 7);
    studies.filled(deck, List.of(first, second));

    assertThat(one("decks", deck))
        .isEqualTo(
            json(
                """
                {"id": "%s", "subjectId": "%s", "title": "Flying", "cardIds": ["%s", "%s"],
                 "version": 1, "changedAt": "2026-01-02T03:04:05Z", "changedBy": null}
                """,
                deck, subject, first, second));
    assertThat(one("decks", studies.deck(subject, "Empty")).get("cardIds")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"subjects", "topics", "questions", "flashcards", "exercises", "lessons", "decks"})
  void what_there_is_not_is_not_found_and_what_is_no_id_is_refused(String kind) {
    assertThat(api.ask("/api/content/" + kind + "/" + id).status()).isEqualTo(404);
    assertThat(api.ask("/api/content/" + kind + "/1-1-1-1-1").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"4\"", "W/\"4\"", "\"1\", \"4\"", "\"a,b\" , W/\"4\"", "*"})
  void what_the_caller_has_already_is_not_sent_again(String versions) {
    bank.exercise(id, topic, false);

    Answer answer = api.askUnless(versions, "/api/content/exercises/" + id);

    assertThat(answer.status()).isEqualTo(304);
    assertThat(answer.header("ETag")).isEqualTo("\"4\"");
    assertThat(answer.response().getContentLength()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"3\"", "\"44\"", "W/\"5\"", "\"1\", \"3\"", "\"\"", "4"})
  void another_version_is_sent(String versions) {
    bank.exercise(id, topic, false);

    Answer answer = api.askUnless(versions, "/api/content/exercises/" + id);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("ETag")).isEqualTo("\"4\"");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-cache, private");
  }

  @Test
  void lists_and_what_is_the_callers_own_are_not_kept() {
    bank.lesson(id, subject, topic, "published", 3);

    for (String path : List.of("/api/lessons/" + id, "/api/lessons", "/api/tests", "/api/decks")) {
      Answer answer = api.ask(path);
      assertThat(answer.status()).as(path).isEqualTo(200);
      assertThat(answer.header("ETag")).as(path).isEmpty();
      assertThat(answer.header("Cache-Control")).as(path).isEqualTo("no-store");
    }
  }

  private JsonNode one(String kind, UUID thing) {
    Answer answer = api.ask("/api/content/" + kind + "/" + thing);
    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
    assertThat(answer.header("Daybreak-Position")).isEqualTo(Long.toString(HEAD));
    return answer.json();
  }

  @FormatMethod
  private static JsonNode json(@FormatString String template, Object... values) {
    return JsonMapper.shared().readTree(template.formatted(values));
  }
}
