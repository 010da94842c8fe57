package daybreak.command.content;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.command.testing.CommandSideInTest;
import daybreak.command.testing.CommandSideInTest.Answer;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.http.HttpMethod;

@ExtendWith(TestDatabaseExtension.class)
class ContentOverHttpTest {

  private static final String SUBJECTS = "/api/content/subjects";
  private static final String TOPICS = "/api/content/topics";
  private static final String QUESTIONS = "/api/content/questions";
  private static final String FLASHCARDS = "/api/content/flashcards";
  private static final String EXERCISES = "/api/content/exercises";
  private static final String LESSONS = "/api/content/lessons";
  private static final String DECKS = "/api/content/decks";

  private final CommandSideInTest house;

  ContentOverHttpTest(TestDatabase database) {
    house = new CommandSideInTest(database);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void what_is_created_answers_201_with_its_id_its_place_and_its_position() {
    long before = house.stores().headPosition();
    Answer answer = house.post(SUBJECTS, Map.of("title", " Trivia ")).send();
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.response().getHeader("Location")).isEqualTo(SUBJECTS + "/" + answer.id());
    assertThat(answer.position()).isEqualTo(before + 1).isEqualTo(house.stores().headPosition());
  }

  @Test
  void each_kind_of_thing_lives_its_life() {
    String topic = house.topic("Animals");
    String question = created(QUESTIONS, question(topic));
    assertThat(changed(question + "/validation", "{}")).isPositive();
    assertThat(put(question, revision("What is a bat?"))).isPositive();
    assertThat(put(question + "/tags", Map.of("tags", List.of("Bats ")))).isPositive();
    assertThat(changed(question + "/rejection", "{\"reason\":\"unclear\"}")).isPositive();
    assertThat(changed(question + "/retirement", "{}")).isPositive();
    assertThat(changed(question + "/restoration", "{\"reason\":\"sound\"}")).isPositive();
    String card = created(FLASHCARDS, flashcard(topic));
    assertThat(put(card, Map.of("cardType", "cloze", "front", "a", "back", "b"))).isPositive();
    assertThat(changed(card + "/validation", "{}")).isPositive();
    assertThat(
            put(card, Map.of("cardType", "basic", "front", "a", "back", "c", "keepsState", true)))
        .isPositive();
    String exercise = created(EXERCISES, exercise(topic));
    assertThat(put(exercise, Map.of("title", "Draw two bats"))).isPositive();
    assertThat(changed(exercise + "/retirement", "{}")).isPositive();
    String lesson = created(LESSONS, lesson(topic));
    assertThat(changed(lesson + "/publication", null)).isPositive();
    assertThat(changed(lesson + "/retirement", null)).isPositive();
    assertThat(changed(lesson + "/restoration", null)).isPositive();
  }

  @Test
  void a_deck_is_filled_with_cards_that_exist() {
    String topic = house.topic("Decks");
    String card = house.post(FLASHCARDS, flashcard(topic)).send().id();
    String deck = created(DECKS, Map.of("subjectId", house.subject("Decks"), "title", "Deck"));
    assertThat(put(deck + "/cards", Map.of("cardIds", List.of(card)))).isPositive();
    String unknown = UUID.randomUUID().toString();
    Answer refused = house.put(deck + "/cards", Map.of("cardIds", List.of(unknown))).send();
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.detail()).isEqualTo("There is no flashcard " + unknown + ".");
  }

  @Test
  void an_id_that_a_thing_of_another_kind_has_is_refused_by_what_is_true() {
    String question = house.post(QUESTIONS, question(house.topic("Taken"))).send().id();
    String subject = house.subject("Taken");
    Answer deck =
        house.post(DECKS, Map.of("id", question, "subjectId", subject, "title", "Deck")).send();
    assertThat(deck.status()).isEqualTo(409);
    assertThat(deck.detail())
        .isEqualTo("The id " + question + " belongs to something that is no deck already.");
  }

  @Test
  void a_success_without_an_event_answers_the_last_position_there_is() {
    String question = created(QUESTIONS, question(house.topic("Twice")));
    changed(question + "/validation", null);
    String subject = house.subject("Later");
    assertThat(subject).isNotEmpty();
    long head = house.stores().headPosition();
    assertThat(changed(question + "/validation", null)).isEqualTo(head);
    assertThat(house.stores().headPosition()).isEqualTo(head);
  }

  @Test
  void an_unknown_id_in_the_path_answers_404() {
    String unknown = UUID.randomUUID().toString();
    for (String path : List.of(QUESTIONS, FLASHCARDS, EXERCISES, LESSONS)) {
      Answer answer =
          house.call(HttpMethod.POST, path + "/" + unknown + "/retirement", null).send();
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.detail()).contains(unknown);
    }
  }

  @Test
  void an_unknown_reference_in_the_body_answers_409_with_the_fact() {
    String unknown = UUID.randomUUID().toString();
    Answer topic = house.post(TOPICS, Map.of("subjectId", unknown, "title", "A")).send();
    assertThat(topic.status()).isEqualTo(409);
    assertThat(topic.detail()).isEqualTo("There is no subject " + unknown + ".");
    Answer question = house.post(QUESTIONS, question(unknown)).send();
    assertThat(question.status()).isEqualTo(409);
    assertThat(question.detail()).isEqualTo("There is no topic " + unknown + ".");
    assertThat(house.post(QUESTIONS, question(house.subject("No topic"))).send().status())
        .isEqualTo(409);
  }

  @Test
  void the_same_new_thing_again_is_the_same_success_and_another_under_its_id_is_refused() {
    String topic = house.topic("Again");
    Map<String, Map<String, Object>> bodies =
        Map.of(
            SUBJECTS, Map.of("title", "Again"),
            TOPICS, Map.of("subjectId", house.subject("Again"), "title", "Again"),
            QUESTIONS, question(topic),
            FLASHCARDS, flashcard(topic),
            EXERCISES, exercise(topic),
            LESSONS, lesson(topic),
            DECKS, Map.of("subjectId", house.subject("Again"), "title", "Again"));
    bodies.forEach(this::isCreatedOnce);
  }

  private void isCreatedOnce(String path, Map<String, Object> content) {
    var body = new HashMap<>(content);
    body.put("id", UUID.randomUUID().toString());
    Answer first = house.post(path, body).send();
    long head = house.stores().headPosition();
    Answer again = house.post(path, body).send();
    assertThat(again.status()).as(path).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.position()).isEqualTo(head);
    assertThat(house.stores().headPosition()).isEqualTo(head);
    body.put(
        body.containsKey("front") ? "front" : body.containsKey("text") ? "text" : "title", "X");
    assertThat(house.post(path, body).send().status()).as(path).isEqualTo(409);
  }

  @Test
  void an_id_that_belongs_to_another_kind_of_thing_is_refused() {
    var body = new HashMap<>(question(house.topic("Kinds")));
    body.put("id", house.subject("Kinds"));
    assertThat(house.post(QUESTIONS, body).send().status()).isEqualTo(409);
  }

  @Test
  void invalid_input_answers_400_with_every_field_at_fault() {
    var body =
        Map.of("id", "1-1-1-1-1", "type", "quiz", "text", " ", "tags", List.of("x".repeat(201)));
    Answer answer = house.post(QUESTIONS, body).send();
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body())
        .contains("\"id\"", "\"topicId\"", "\"type\"", "\"text\"", "\"answer\"", "\"tags[0]\"");
  }

  @Test
  void who_asked_for_it_is_kept_with_the_event() {
    UUID admin = UUID.randomUUID();
    String id = house.post(SUBJECTS, Map.of("title", "Mine")).by(admin).send().id();
    var event = house.stores().eventStore().readEvents(id).next();
    assertThat(event.getMetaData()).containsEntry("by", admin.toString()).hasSize(1);
  }

  private String created(String path, Map<String, Object> body) {
    Answer answer = house.post(path, body).send();
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return path + "/" + answer.id();
  }

  private long changed(String path, @Nullable String body) {
    return ok(house.call(HttpMethod.POST, path, body).send());
  }

  private long put(String path, Map<String, Object> body) {
    return ok(house.put(path, body).send());
  }

  private static long ok(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.position();
  }

  private static Map<String, Object> question(String topic) {
    var body = new HashMap<>(revision("Do bats roost alone?"));
    body.put("topicId", topic);
    return body;
  }

  private static Map<String, Object> revision(String text) {
    return Map.of("type", "mcq", "text", text, "choices", List.of("No", "Yes"), "answer", 1);
  }

  private static Map<String, Object> flashcard(String topic) {
    return Map.of("topicId", topic, "cardType", "basic", "front", "bat", "back", "a mammal");
  }

  private static Map<String, Object> exercise(String topic) {
    var asset = Map.of("kind", "image", "url", "bat.png");
    return Map.of("topicId", topic, "title", "Name the bones", "assets", List.of(asset));
  }

  private static Map<String, Object> lesson(String topic) {
    return Map.of(
        "topicId", topic, "title", "Bats", "position", 1, "minutes", 5, "body", "They fly.");
  }
}
