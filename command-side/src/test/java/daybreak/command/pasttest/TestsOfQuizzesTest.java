package daybreak.command.pasttest;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.command.testing.CommandSideInTest;
import daybreak.command.testing.CommandSideInTest.Answer;
import daybreak.schema.command.CommandGateway;
import daybreak.schema.command.Intent;
import daybreak.schema.command.Issuer;
import daybreak.schema.content.QuestionId;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.pasttest.ShownQuestion;
import daybreak.schema.pasttest.TestEvent.TestStarted;
import daybreak.schema.quiz.QuestionPool;
import daybreak.schema.quiz.QuestionVersion;
import daybreak.schema.quiz.QuizCommand.KeepQuiz;
import daybreak.schema.quiz.QuizCriteria;
import daybreak.schema.quiz.QuizId;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabaseExtension.class)
class TestsOfQuizzesTest {

  private static final String TESTS = "/api/tests";
  private static final String QUESTIONS = "/api/content/questions";
  private static final QuizCriteria CRITERIA =
      new QuizCriteria(List.of(), List.of(), List.of(), List.of(), List.of(), QuestionPool.ALL, 20);

  private final UUID learner = UUID.randomUUID();
  private final CommandSideInTest house;

  TestsOfQuizzesTest(TestDatabase database) {
    house = new CommandSideInTest(database);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void shows_the_versions_that_the_quiz_showed_in_its_order() {
    String topic = house.topic("Bats");
    QuestionVersion first = authored(topic, "First?");
    QuestionVersion second = authored(topic, "Second?");
    var revision = Map.of("type", "text", "text", "Revised?", "answer", "by echo");
    house.put(QUESTIONS + "/" + first.question(), revision).send();
    UUID quiz = kept(List.of(second, first));
    Answer started = start(quiz, learner, UUID.randomUUID());
    assertThat(started.status()).as(started.body()).isEqualTo(201);
    var event =
        (TestStarted) house.stores().eventStore().readEvents(started.id()).next().getPayload();
    assertThat(event.quiz()).isEqualTo(new QuizId(quiz));
    assertThat(event.questions())
        .extracting(shown -> shown.content().text())
        .containsExactly("Second?", "First?");
    assertThat(event.questions()).extracting(ShownQuestion::version).containsOnly(1);
  }

  @Test
  void the_same_test_of_a_quiz_again_is_the_same_success() {
    UUID quiz = kept(List.of(authored(house.topic("Bats"), "First?")));
    UUID test = UUID.randomUUID();
    Answer first = start(quiz, learner, test);
    long head = house.stores().headPosition();
    assertThat(start(quiz, learner, test).body()).isEqualTo(first.body());
    assertThat(start(kept(List.of()), learner, test).status()).isEqualTo(409);
    assertThat(house.stores().headPosition()).isEqualTo(head + 1);
  }

  @Test
  void a_quiz_that_is_not_the_callers_is_refused_exactly_as_one_that_does_not_exist() {
    UUID quiz = kept(List.of(authored(house.topic("Bats"), "First?")));
    UUID nothing = UUID.randomUUID();
    UUID subject = UUID.fromString(house.subject("Bats"));
    for (UUID wanted : List.of(quiz, nothing, subject)) {
      Answer refused = start(wanted, UUID.randomUUID(), UUID.randomUUID());
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.detail()).isEqualTo("There is no quiz " + wanted + ".");
    }
  }

  @Test
  void an_empty_quiz_makes_no_test() {
    UUID quiz = kept(List.of());
    Answer refused = start(quiz, learner, UUID.randomUUID());
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.detail()).isEqualTo("Quiz " + quiz + " has no question.");
  }

  private Answer start(UUID quiz, UUID caller, UUID test) {
    var body = new HashMap<String, Object>();
    body.put("id", test.toString());
    body.put("title", "Quiz");
    body.put("mode", "timed");
    body.put("quizId", quiz.toString());
    return house.post(TESTS, body).by(caller).send();
  }

  private UUID kept(List<QuestionVersion> questions) {
    UUID id = UUID.randomUUID();
    var keep =
        new KeepQuiz(
            new QuizId(id), new LearnerId(learner), CRITERIA, 7, questions.size(), questions);
    house.bean(CommandGateway.class).send(Intent.create(keep), Issuer.user(learner));
    return id;
  }

  private QuestionVersion authored(String topic, String text) {
    var body = Map.of("topicId", topic, "type", "text", "text", text, "answer", "by echo");
    String id = house.post(QUESTIONS, body).send().id();
    return new QuestionVersion(new QuestionId(UUID.fromString(id)), 1);
  }
}
