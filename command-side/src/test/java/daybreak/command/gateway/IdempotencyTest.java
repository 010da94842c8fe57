package daybreak.command.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.command.testing.CommandSideInTest;
import daybreak.command.testing.CommandSideInTest.Answer;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabaseExtension.class)
class IdempotencyTest {

  private static final String SUBJECTS = "/api/content/subjects";
  private static final Map<String, Object> TRIVIA = Map.of("title", "Trivia");

  private final String key = UUID.randomUUID().toString();
  private final CommandSideInTest house;
  private final CommandSideInTest anotherProcess;

  IdempotencyTest(TestDatabase database) {
    house = new CommandSideInTest(database);
    anotherProcess = new CommandSideInTest(database);
  }

  @AfterEach
  void close() {
    anotherProcess.close();
    house.close();
  }

  @Test
  void the_same_key_and_payload_answer_the_first_result_again() {
    Answer first = house.post(SUBJECTS, TRIVIA).key(key).send();
    long head = house.stores().headPosition();
    house.subject("Later");
    Answer again = anotherProcess.post(SUBJECTS, TRIVIA).key(key).send();
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.position()).isEqualTo(first.position()).isEqualTo(head);
    assertThat(again.response().getHeader("Location"))
        .isEqualTo(first.response().getHeader("Location"));
    assertThat(house.stores().headPosition()).isEqualTo(head + 1);
  }

  @Test
  void fields_in_another_order_and_spelling_are_the_same_payload() {
    String subject = house.subject("Order");
    String body = "{\"subjectId\":\"%s\",\"title\":\"A\"}".formatted(subject);
    String same = "{ \"title\" : \"\\u0041\", \"subjectId\":\"%s\"}".formatted(subject);
    Answer first = house.post("/api/content/topics", body).key(key).send();
    Answer again = house.post("/api/content/topics", same).key(key).send();
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  void another_payload_or_path_under_the_same_key_answers_422() {
    Answer first = house.post(SUBJECTS, TRIVIA).key(key).send();
    assertThat(house.post(SUBJECTS, Map.of("title", "History")).key(key).send().status())
        .isEqualTo(422);
    var topic = Map.of("subjectId", first.id(), "title", "Trivia");
    assertThat(house.post("/api/content/topics", topic).key(key).send().status()).isEqualTo(422);
  }

  @Test
  void keys_of_two_users_never_meet() {
    Answer mine = house.post(SUBJECTS, TRIVIA).key(key).send();
    Answer yours = house.post(SUBJECTS, TRIVIA).key(key).by(UUID.randomUUID()).send();
    assertThat(yours.status()).isEqualTo(201);
    assertThat(yours.id()).isNotEqualTo(mine.id());
  }

  @Test
  void a_success_without_an_event_is_stored_as_well() {
    var body = Map.of("id", house.subject("Known"), "title", "Known");
    Answer first = house.post(SUBJECTS, body).key(key).send();
    house.subject("Later");
    Answer again = house.post(SUBJECTS, body).key(key).send();
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.position()).isEqualTo(first.position());
  }

  @Test
  void a_refusal_is_the_first_result_even_when_it_would_succeed_later() {
    String subject = UUID.randomUUID().toString();
    var topic = Map.of("subjectId", subject, "title", "Early");
    Answer refused = house.post("/api/content/topics", topic).key(key).send();
    house.post(SUBJECTS, Map.of("id", subject, "title", "Late")).send();
    Answer again = house.post("/api/content/topics", topic).key(key).send();
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.body()).isEqualTo(refused.body());
    assertThat(house.post("/api/content/topics", topic).send().status()).isEqualTo(201);
  }

  @Test
  void what_was_not_found_first_is_not_found_again() {
    String path = "/api/content/questions/" + UUID.randomUUID() + "/validation";
    Answer first = house.post(path, Map.of()).key(key).send();
    Answer again = house.post(path, Map.of()).key(key).send();
    assertThat(first.status()).isEqualTo(404);
    assertThat(again.status()).isEqualTo(404);
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  void invalid_input_leaves_the_key_free() {
    assertThat(house.post(SUBJECTS, Map.of("title", " ")).key(key).send().status()).isEqualTo(400);
    assertThat(house.post(SUBJECTS, TRIVIA).key(key).send().status()).isEqualTo(201);
  }

  @Test
  void a_blank_or_long_key_is_invalid() {
    assertThat(house.post(SUBJECTS, TRIVIA).key(" ").send().status()).isEqualTo(400);
    assertThat(house.post(SUBJECTS, TRIVIA).key("k".repeat(201)).send().status()).isEqualTo(400);
    assertThat(house.post(SUBJECTS, TRIVIA).key("k".repeat(200)).send().status()).isEqualTo(201);
  }

  @Test
  void a_key_given_twice_is_invalid_even_if_both_are_the_same() {
    for (String second : List.of(key, "another")) {
      Answer answer = house.post(SUBJECTS, TRIVIA).key(key).key(second).send();
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.body()).contains("Idempotency-Key").contains("must be given once");
    }
    assertThat(house.post(SUBJECTS, TRIVIA).key(key).send().status()).isEqualTo(201);
  }

  @Test
  void of_many_at_once_one_changes_something_and_nobody_hears_another_result() throws Exception {
    long before = house.stores().headPosition();
    List<Answer> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls = new ArrayList<Callable<Answer>>();
      for (int i = 0; i < 16; i++) {
        CommandSideInTest process = i % 2 == 0 ? house : anotherProcess;
        calls.add(() -> process.post(SUBJECTS, TRIVIA).key(key).send());
      }
      for (Future<Answer> call : threads.invokeAll(calls)) {
        answers.add(call.get());
      }
    }
    assertThat(house.stores().headPosition()).isEqualTo(before + 1);
    assertThat(answers).extracting(Answer::status).containsOnly(201, 409).contains(201);
    assertThat(answers.stream().filter(answer -> answer.status() == 201).map(Answer::body))
        .containsOnly(house.post(SUBJECTS, TRIVIA).key(key).send().body());
  }

  @Test
  void commands_that_meet_on_one_thing_all_get_through() throws Exception {
    String topic = house.topic("Busy");
    var body = Map.of("topicId", topic, "cardType", "basic", "front", "a", "back", "b");
    String card =
        "/api/content/flashcards/" + house.post("/api/content/flashcards", body).send().id();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls = new ArrayList<Callable<Answer>>();
      for (int i = 0; i < 8; i++) {
        var revision = Map.of("cardType", "basic", "front", "front " + i, "back", "b");
        CommandSideInTest process = i % 2 == 0 ? house : anotherProcess;
        calls.add(() -> process.put(card, revision).send());
      }
      for (Future<Answer> call : threads.invokeAll(calls)) {
        assertThat(call.get().status()).isEqualTo(200);
      }
    }
    String id = card.substring(card.lastIndexOf('/') + 1);
    assertThat(house.stores().eventStore().lastSequenceNumberFor(id)).hasValue(8L);
  }
}
