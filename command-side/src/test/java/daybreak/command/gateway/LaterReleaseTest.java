package daybreak.command.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.command.testing.CommandSideInTest;
import daybreak.command.testing.CommandSideInTest.Answer;
import daybreak.schema.event.ExternalId;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.http.HttpMethod;

/** What is asked of things that a later release has changed, in a way that this one can't read. */
@ExtendWith(TestDatabaseExtension.class)
class LaterReleaseTest {

  private static final String QUESTIONS = "/api/content/questions";
  private static final String FLASHCARDS = "/api/content/flashcards";
  private static final String LESSONS = "/api/content/lessons";
  private static final Map<String, Object> NOTHING = Map.of();

  private static final String LINE =
      """
      {"kind": "question", "id": "%s", "subject": "Bats", "topic": "Echoes", "type": "text", "text": "Who?", "answer": "a bat", "validated": true}
      """;

  private static final NamedQuery CHANGED =
      NamedQuery.of(
          "test.changed-by-later-release",
          """
          update event_store.event
             set event_version = 2
           where aggregate_id = :id
             and sequence_number = (
                   select max(sequence_number) from event_store.event where aggregate_id = :id)
          """,
          Budget.instant(1, 100));

  private final TestDatabase database;
  private final CommandSideInTest house;
  private String topic = "";

  LaterReleaseTest(TestDatabase database) {
    this.database = database;
    house = new CommandSideInTest(database);
  }

  @BeforeEach
  void there_is_a_topic() {
    topic = house.topic("Bats");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void no_command_changes_them() {
    String question = changed(QUESTIONS, question(), "validation");
    long head = house.stores().headPosition();

    assertWaits(house.post(QUESTIONS + "/" + question + "/retirement", NOTHING).send());
    assertWaits(house.post(QUESTIONS, with("id", question)).send());
    assertThat(house.stores().headPosition()).isEqualTo(head);
  }

  @Test
  void no_test_is_begun_with_their_questions() {
    String question = changed(QUESTIONS, question(), "validation");

    var test = Map.of("title", "Bats", "mode", "timed", "questionIds", List.of(question));
    assertWaits(house.post("/api/tests", test).send());
  }

  @Test
  void no_card_is_reviewed() {
    String card = changed(FLASHCARDS, flashcard(), "validation");

    assertWaits(
        house.post("/api/flashcards/" + card + "/reviews", Map.of("rating", "good")).send());
  }

  @Test
  void no_progress_is_made_in_a_lesson() {
    String lesson = changed(LESSONS, lesson(), "publication");

    assertWaits(house.post("/api/lessons/" + lesson + "/progress", Map.of("percent", 10)).send());
  }

  @Test
  void an_import_stops_before_them_and_says_why() {
    String bat = UUID.randomUUID().toString();
    assertThat(imported(LINE.formatted(bat))).contains("\"done\":true", "\"accepted\":1");
    change(ExternalId.uuid("question", bat));

    String other = UUID.randomUUID().toString();
    assertThat(imported(LINE.formatted(other) + LINE.formatted(bat)))
        .contains("\"done\":false", "\"accepted\":1", "\"rejected\":0")
        .contains("This release does not know what has happened here")
        .contains("Import the same file again when a later release answers.");
  }

  private String imported(String lines) {
    return house
        .call(HttpMethod.POST, "/api/content/import", lines)
        .type("application/x-ndjson")
        .send()
        .body();
  }

  /** What was added and then decided, by an event that a later release has written. */
  private String changed(String path, Map<String, Object> body, String decision) {
    String id = house.post(path, body).send().id();
    Answer decided = house.post(path + "/" + id + "/" + decision, NOTHING).send();
    assertThat(decided.status()).as(decided.body()).isEqualTo(200);
    change(UUID.fromString(id));
    return id;
  }

  private void change(UUID id) {
    assertThat(database.owner().call(CHANGED).bind("id", id).update()).isEqualTo(1);
  }

  private static void assertWaits(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(503);
    assertThat(answer.detail()).contains("This release does not know", " in version 2");
  }

  private Map<String, Object> with(String field, Object value) {
    Map<String, Object> body = new HashMap<>(question());
    body.put(field, value);
    return body;
  }

  private Map<String, Object> question() {
    return Map.of("topicId", topic, "type", "text", "text", "Who?", "answer", "a bat");
  }

  private Map<String, Object> flashcard() {
    return Map.of("topicId", topic, "cardType", "basic", "front", "bat", "back", "a mammal");
  }

  private Map<String, Object> lesson() {
    return Map.of(
        "topicId", topic, "title", "Bats", "position", 1, "minutes", 5, "body", "They fly.");
  }
}
