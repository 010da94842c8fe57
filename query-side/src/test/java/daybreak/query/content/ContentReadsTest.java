package daybreak.query.content;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.query.Bank;
import daybreak.query.QueryApi;
import daybreak.query.QueryApi.Answer;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(TestDatabaseExtension.class)
class ContentReadsTest {

  private final QueryApi api;
  private final Bank bank;

  ContentReadsTest(TestDatabase database) {
    api = QueryApi.on(database);
    bank = new Bank(database);
  }

  @Test
  void subjects_are_listed_in_the_order_of_their_titles() {
    UUID zoology = bank.subject("Zoology");
    UUID botany = bank.subject("Botany");
    assertThat(api.ask("/api/subjects", "limit", "100").ids())
        .containsSubsequence(botany.toString(), zoology.toString());
  }

  @Test
  void a_subjects_topics_are_its_own() {
    UUID subject = bank.subject("Music");
    UUID rhythm = bank.topic(subject, "Rhythm");
    UUID melody = bank.topic(subject, "Melody");
    bank.topic(bank.subject("Dance"), "Rhythm");
    assertJson(
        topics(subject),
        """
        {"items": [{"id": "%s", "title": "Melody"}, {"id": "%s", "title": "Rhythm"}],
         "next": null}
        """
            .formatted(melody, rhythm));
  }

  @Test
  void topics_of_an_unknown_subject_are_not_found() {
    UUID unknown = UUID.randomUUID();
    assertThat(topics(unknown).status()).isEqualTo(404);
    assertThat(api.ask("/api/content-stats/subjects/" + unknown + "/topics").status())
        .isEqualTo(404);
  }

  @Test
  void a_subject_without_topics_has_an_empty_page_with_the_position_it_includes() {
    bank.position(41);
    Answer answer = topics(bank.subject("Silence"));
    assertJson(answer, "{\"items\": [], \"next\": null}");
    assertThat(answer.header("Daybreak-Position")).isEqualTo("41");
    assertThat(answer.header("Link")).isEmpty();
  }

  @Test
  void a_question_shows_all_that_its_authors_know() {
    UUID topic = UUID.randomUUID();
    UUID id = UUID.randomUUID();
    bank.question(id, UUID.randomUUID(), topic, "rejected", List.of("a", "b c"));
    assertJson(
        api.ask("/api/questions", "topicId", topic.toString()),
        """
        {"items": [{
           "id": "%s", "topicId": "%s", "type": "mcq", "text": "Why?", "choices": ["a", "b"],
           "answer": 1, "explanation": null, "tags": ["a", "b c"], "difficulty": 0.5,
           "state": "rejected", "version": 3}],
         "next": null}
        """
            .formatted(id, topic));
  }

  @Test
  void an_answer_in_words_is_a_text() {
    UUID topic = UUID.randomUUID();
    bank.questionInWords(UUID.randomUUID(), topic, "\"forty-two\"");
    assertThat(
            api.ask("/api/questions", "topicId", topic.toString())
                .json()
                .at("/items/0/answer")
                .asString())
        .isEqualTo("forty-two");
  }

  @Test
  void a_tag_is_found_however_it_is_written() {
    UUID topic = UUID.randomUUID();
    UUID id = UUID.randomUUID();
    bank.question(id, UUID.randomUUID(), topic, "draft", List.of("éclair"));
    assertThat(api.ask("/api/questions", "tag", "  ÉCLAIR ").ids()).containsExactly(id.toString());
  }

  @Test
  void a_flashcard_shows_its_sides() {
    UUID subject = bank.subject("French");
    UUID topic = bank.topic(subject, "Cakes");
    UUID id = UUID.randomUUID();
    bank.flashcard(id, subject, topic, "validated", "cloze", List.of("cake"));
    bank.flashcard(UUID.randomUUID(), subject, topic, "draft", "cloze", List.of("cake"));
    assertJson(
        api.ask("/api/flashcards", "topicId", topic.toString()),
        """
        {"items": [{
           "id": "%s", "topicId": "%s", "cardType": "cloze", "front": "front", "back": "back",
           "tags": ["cake"]}],
         "next": null}
        """
            .formatted(id, topic));
  }

  @Test
  void statistics_say_which_events_they_count() {
    bank.position(41);
    UUID subject = bank.subject("Chemistry");
    UUID topic = bank.topic(subject, "Acids");
    bank.counted(topic);
    assertJson(
        api.ask("/api/content-stats/subjects/" + subject + "/topics"),
        """
        {"items": [{
           "id": "%s", "title": "Acids",
           "questions": {"draft": 1, "validated": 2, "rejected": 3, "retired": 4},
           "flashcards": {"draft": 5, "validated": 6, "rejected": 7, "retired": 8},
           "exercises": 9, "assets": 10, "lessons": 11, "untagged": 12,
           "changedAt": "2026-01-02T03:04:05Z"}],
         "next": null,
         "asOf": {"position": 41, "at": "2026-03-01T10:00:00.500Z"}}
        """
            .formatted(topic));
  }

  @Test
  void statistics_of_subjects_are_listed_in_the_order_of_their_titles() {
    UUID physics = bank.subject("Physics");
    UUID history = bank.subject("History");
    Answer answer = api.ask("/api/content-stats/subjects", "limit", "100");
    assertThat(answer.ids()).containsSubsequence(history.toString(), physics.toString());
    assertThat(answer.json().at("/items/0/questions").propertyNames())
        .containsExactly("draft", "validated", "rejected", "retired");
    assertThat(answer.json().at("/asOf/position").isNumber()).isTrue();
  }

  @Test
  void a_topic_that_holds_nothing_yet_counts_nothing() {
    UUID subject = bank.subject("Alchemy");
    bank.emptyTopic(subject, "Gold");
    JsonNode gold = api.ask("/api/content-stats/subjects/" + subject + "/topics").json();
    assertThat(gold.at("/items/0/title").asString()).isEqualTo("Gold");
    assertThat(gold.at("/items/0/questions/draft").asInt()).isZero();
    assertThat(gold.at("/items/0/changedAt").isNull()).isTrue();
  }

  private Answer topics(UUID subject) {
    return api.ask("/api/subjects/" + subject + "/topics");
  }

  private static void assertJson(Answer answer, String expected) {
    assertThat(answer.json()).isEqualTo(JsonMapper.shared().readTree(expected));
  }
}
