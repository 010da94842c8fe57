package daybreak.command.pasttest;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.command.testing.CommandSideInTest;
import daybreak.command.testing.CommandSideInTest.Answer;
import daybreak.schema.event.ExternalId;
import daybreak.schema.pasttest.TestEvent.TestCompleted;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.http.HttpMethod;

@ExtendWith(TestDatabaseExtension.class)
class TestsOverHttpTest {

  private static final String TESTS = "/api/tests";
  private static final String QUESTIONS = "/api/content/questions";
  private static final String TOLD =
      "{\"correct\":false,\"rightAnswer\":1,\"explanation\":\"Most form colonies.\"}";

  private final UUID learner = UUID.randomUUID();
  private final CommandSideInTest house;
  private final CommandSideInTest anotherProcess;
  private String topic = "";
  private String choice = "";
  private String words = "";

  TestsOverHttpTest(TestDatabase database) {
    house = new CommandSideInTest(database);
    anotherProcess = new CommandSideInTest(database);
  }

  @BeforeEach
  void fillTheBank() {
    topic = house.topic("Bats");
    choice =
        validated(
            Map.of(
                "topicId",
                topic,
                "type",
                "mcq",
                "text",
                "Do bats roost alone?",
                "choices",
                List.of("Always", "Seldom"),
                "answer",
                1,
                "explanation",
                "Most form colonies."));
    words =
        validated(Map.of("topicId", topic, "type", "text", "text", "How?", "answer", "by echo"));
  }

  @AfterEach
  void close() {
    anotherProcess.close();
    house.close();
  }

  @Test
  void a_started_test_answers_201_with_its_id_its_place_and_its_position() {
    Answer answer = post(TESTS, test("timed"));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(answer.response().getHeader("Location")).isEqualTo(TESTS + "/" + answer.id());
    assertThat(answer.body()).isEqualTo("{\"id\":\"" + answer.id() + "\"}");
    assertThat(answer.position()).isEqualTo(house.stores().headPosition());
  }

  @Test
  void timed_an_answer_is_told_nothing_not_even_null() {
    String path = started("timed");
    for (Object given : List.of(0, 1)) {
      Answer answer = post(path + "/answers", answer(choice, given));
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo("{}");
    }
    assertThat(complete(path).body())
        .isEqualTo("{\"score\":50.0,\"correct\":1,\"answered\":1,\"questionCount\":2}");
  }

  @Test
  void tutor_an_answer_is_told_its_result_at_once() {
    String path = started("tutor");
    assertThat(post(path + "/answers", answer(choice, 0)).body()).isEqualTo(TOLD);
    assertThat(post(path + "/answers", answer(choice, 0)).body()).isEqualTo(TOLD);
    assertThat(post(path + "/answers", answer(choice, 1)).status()).isEqualTo(409);
    assertThat(post(path + "/answers", answer(words, " By  ECHO")).body())
        .isEqualTo("{\"correct\":true,\"rightAnswer\":\"by echo\"}");
  }

  @Test
  void a_question_revised_or_retired_meanwhile_stays_as_it_was_shown() {
    String path = started("tutor");
    var revision =
        Map.of("type", "mcq", "text", "?", "choices", List.of("a", "b", "c"), "answer", 2);
    assertThat(house.put(QUESTIONS + "/" + choice, revision).send().status()).isEqualTo(200);
    house.call(HttpMethod.POST, QUESTIONS + "/" + words + "/retirement", null).send();
    assertThat(post(path + "/answers", answer(choice, 2)).status()).isEqualTo(400);
    assertThat(post(path + "/answers", answer(choice, 0)).body()).isEqualTo(TOLD);
    assertThat(post(path + "/answers", answer(words, "by echo")).status()).isEqualTo(200);
  }

  @Test
  void a_question_that_is_not_validated_is_refused_by_name() {
    String draft = house.post(QUESTIONS, worded("Draft?")).send().id();
    Answer refused =
        post(TESTS, Map.of("title", "T", "mode", "timed", "questionIds", List.of(choice, draft)));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.detail()).isEqualTo("There is no validated question " + draft + ".");
  }

  @Test
  void the_same_test_again_is_the_same_success_and_another_under_its_id_is_refused() {
    var body = new HashMap<>(test("timed"));
    body.put("id", UUID.randomUUID().toString());
    Answer first = post(TESTS, body);
    long head = house.stores().headPosition();
    Answer again = post(TESTS, body);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(house.post(TESTS, body).by(UUID.randomUUID()).send().status()).isEqualTo(409);
    body.put("title", "Other");
    assertThat(post(TESTS, body).status()).isEqualTo(409);
    assertThat(house.stores().headPosition()).isEqualTo(head);
  }

  @Test
  void the_same_test_again_is_the_same_success_when_its_questions_are_retired_by_then() {
    var body = new HashMap<>(test("timed"));
    body.put("id", UUID.randomUUID().toString());
    Answer first = post(TESTS, body);
    house.call(HttpMethod.POST, QUESTIONS + "/" + words + "/retirement", null).send();
    Answer again = post(TESTS, body);
    assertThat(again.status()).as(again.body()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    body.put("id", UUID.randomUUID().toString());
    assertThat(post(TESTS, body).detail())
        .isEqualTo("There is no validated question " + words + ".");
  }

  @Test
  void invalid_tests_answer_400_with_the_field_at_fault() {
    atFault("title", with("title", " "));
    atFault("title", with("title", "x".repeat(501)));
    atFault("mode", with("mode", "exam"));
    atFault("mode", with("mode", null));
    atFault("id", with("id", "1"));
    atFault("id", with("id", ExternalId.uuid("rollover", "Asia/Tokyo/2026-03-08").toString()));
    atFault("questionIds", with("questionIds", null));
    atFault("questionIds", with("questionIds", List.of()));
    atFault("questionIds", with("questionIds", Collections.nCopies(201, choice)));
    atFault("questionIds", with("questionIds", List.of(choice, words, choice)));
    atFault("questionIds[1]", with("questionIds", List.of(choice, "x")));
    atFault("questionIds", with("quizId", UUID.randomUUID().toString()));
    for (Object unfit : List.of(0, -1, 86_401, 1.5, "60", true)) {
      atFault("timeLimitSeconds", with("timeLimitSeconds", unfit));
    }
    assertThat(post(TESTS, with("timeLimitSeconds", 86_400)).status()).isEqualTo(201);
    assertThat(post(TESTS, with("title", "x".repeat(500))).status()).isEqualTo(201);
  }

  @Test
  void invalid_answers_answer_400_with_the_field_at_fault() {
    String path = started("timed") + "/answers";
    for (Object unfit : List.of(-1, 2, 1.5, 5_000_000_000L, "Seldom", true, List.of(1))) {
      fault("answer", post(path, answer(choice, unfit)));
    }
    for (Object unfit : List.of(0, " ", "x".repeat(2_001), "a\0b")) {
      fault("answer", post(path, answer(words, unfit)));
    }
    fault("answer", post(path, Map.of("questionId", choice, "millis", 10)));
    fault("questionId", post(path, answer("x", 1)));
    fault("millis", post(path, Map.of("questionId", choice, "answer", 1)));
    fault("millis", post(path, Map.of("questionId", choice, "answer", 1, "millis", -1)));
    fault("millis", post(path, Map.of("questionId", choice, "answer", 1, "millis", 86_400_001)));
    var slowest = Map.<String, Object>of("questionId", choice, "answer", 1, "millis", 86_400_000);
    assertThat(post(path, slowest).status()).isEqualTo(200);
    assertThat(post(path, answer(words, "x".repeat(2_000))).status()).isEqualTo(200);
  }

  @Test
  void what_is_not_the_callers_is_not_found_exactly_as_what_does_not_exist() {
    String mine = started("tutor");
    long head = house.stores().headPosition();
    String nowhere = TESTS + "/" + UUID.randomUUID();
    UUID somebody = UUID.randomUUID();
    for (String path : List.of("/answers", "/completion", "/abandonment")) {
      Map<String, Object> body = path.equals("/answers") ? answer(choice, 0) : Map.of();
      Answer missing = house.post(nowhere + path, body).by(somebody).send();
      Answer others = house.post(mine + path, body).by(somebody).send();
      assertThat(missing.status()).isEqualTo(404);
      assertThat(others.status()).isEqualTo(404);
      assertThat(others.body().replace(mine, nowhere).replace(id(mine), id(nowhere)))
          .isEqualTo(missing.body());
    }
    assertThat(house.stores().headPosition()).isEqualTo(head);
  }

  @Test
  void a_question_outside_of_the_test_is_refused_and_so_is_an_answer_after_completion() {
    String path = started("timed");
    String other = validated(worded("Other?"));
    assertThat(post(path + "/answers", answer(other, "x")).status()).isEqualTo(409);
    complete(path);
    Answer late = post(path + "/answers", answer(choice, 1));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.detail()).isEqualTo("Test " + id(path) + " is completed.");
  }

  @Test
  void under_one_key_an_answer_is_told_its_first_result_again() {
    String tutor = started("tutor") + "/answers";
    String timed = started("timed") + "/answers";
    Answer told = house.post(tutor, answer(choice, 0)).by(learner).key("a").send();
    Answer withheld = house.post(timed, answer(choice, 0)).by(learner).key("b").send();
    long head = house.stores().headPosition();
    for (CommandSideInTest process : List.of(house, anotherProcess)) {
      Answer again = process.post(tutor, answer(choice, 0)).by(learner).key("a").send();
      assertThat(again.body()).isEqualTo(told.body()).isEqualTo(TOLD);
      assertThat(again.position()).isEqualTo(told.position());
      Answer timedAgain = process.post(timed, answer(choice, 0)).by(learner).key("b").send();
      assertThat(timedAgain.body()).isEqualTo(withheld.body()).isEqualTo("{}");
      assertThat(process.post(timed, answer(choice, 1)).by(learner).key("b").send().status())
          .isEqualTo(422);
    }
    assertThat(house.stores().headPosition()).isEqualTo(head);
  }

  @Test
  void under_one_key_a_completion_is_told_its_first_result_again() {
    String path = started("timed") + "/completion";
    Answer first = house.post(path, Map.of()).by(learner).key("c").send();
    Answer again = anotherProcess.post(path, Map.of()).by(learner).key("c").send();
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.position()).isEqualTo(first.position());
  }

  @Test
  void abandoned_it_takes_no_answer_and_is_abandoned_again_with_the_same_success() {
    String path = started("timed");
    assertThat(post(path + "/abandonment", Map.of()).status()).isEqualTo(200);
    assertThat(post(path + "/abandonment", Map.of()).status()).isEqualTo(200);
    assertThat(post(path + "/answers", answer(choice, 1)).detail())
        .isEqualTo("Test " + id(path) + " is abandoned.");
    assertThat(complete(path).status()).isEqualTo(409);
    assertThat(events(path)).hasSize(2);
  }

  @Test
  void completed_by_many_tabs_at_once_it_is_completed_once_and_all_hear_the_same()
      throws Exception {
    String path = started("timed");
    post(path + "/answers", answer(choice, 1));
    var calls = new ArrayList<Callable<Answer>>();
    for (int i = 0; i < 16; i++) {
      CommandSideInTest process = i % 2 == 0 ? house : anotherProcess;
      calls.add(() -> process.post(path + "/completion", Map.of()).by(learner).send());
    }
    List<Answer> answers = atOnce(calls);
    assertThat(answers).extracting(Answer::status).containsOnly(200);
    assertThat(answers)
        .extracting(Answer::body)
        .containsOnly("{\"score\":50.0,\"correct\":1,\"answered\":1,\"questionCount\":2}");
    assertThat(events(path)).filteredOn(TestCompleted.class::isInstance).hasSize(1);
  }

  @Test
  void the_same_answer_from_many_tabs_at_once_is_kept_once() throws Exception {
    String path = started("tutor");
    var calls = new ArrayList<Callable<Answer>>();
    for (int i = 0; i < 16; i++) {
      CommandSideInTest process = i % 2 == 0 ? house : anotherProcess;
      calls.add(() -> process.post(path + "/answers", answer(choice, 0)).by(learner).send());
    }
    assertThat(atOnce(calls)).extracting(Answer::body).containsOnly(TOLD);
    assertThat(events(path)).hasSize(2);
  }

  private static List<Answer> atOnce(List<Callable<Answer>> calls) throws Exception {
    var answers = new ArrayList<Answer>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Answer> call : threads.invokeAll(calls)) {
        answers.add(call.get());
      }
    }
    return answers;
  }

  private List<Object> events(String path) {
    return house
        .stores()
        .eventStore()
        .readEvents(id(path))
        .asStream()
        .<Object>map(DomainEventMessage::getPayload)
        .toList();
  }

  private void atFault(String field, Map<String, @Nullable Object> body) {
    fault(field, post(TESTS, body));
  }

  private static void fault(String field, Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("\"" + field + "\"");
  }

  private Map<String, @Nullable Object> with(String field, @Nullable Object value) {
    var body = new HashMap<String, @Nullable Object>(test("timed"));
    body.put(field, value);
    return body;
  }

  private Map<String, Object> test(String mode) {
    return Map.of("title", "Bats", "mode", mode, "questionIds", List.of(choice, words));
  }

  private static Map<String, Object> answer(String question, Object given) {
    return Map.of("questionId", question, "answer", given, "millis", 1_500);
  }

  private Map<String, Object> worded(String text) {
    return Map.of("topicId", topic, "type", "text", "text", text, "answer", "right");
  }

  private String started(String mode) {
    return TESTS + "/" + post(TESTS, test(mode)).id();
  }

  private Answer complete(String path) {
    return post(path + "/completion", Map.of());
  }

  private Answer post(String path, Object body) {
    return house.post(path, body).by(learner).send();
  }

  private String validated(Map<String, Object> body) {
    String id = house.post(QUESTIONS, body).send().id();
    house.call(HttpMethod.POST, QUESTIONS + "/" + id + "/validation", null).send();
    return id;
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
