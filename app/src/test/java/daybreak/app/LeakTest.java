package daybreak.app;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.app.testing.Client;
import daybreak.app.testing.EveryRead;
import daybreak.app.testing.Reply;
import daybreak.app.testing.RunningApp;
import daybreak.app.testing.Study;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * What is right leaves the server when the learner may know it, and not earlier: tried at every
 * address of the API document.
 */
final class LeakTest {

  private static final String SHOWN = "How do bats find their way in LeakTest?";
  private static final String RIGHT = "echo-of-LeakTest";
  private static final String BECAUSE = "because-of-LeakTest";
  private static final String CHOICES = "Do bats roost alone in LeakTest?";
  private static final String COLONIES = "colonies-of-LeakTest";

  private final RunningApp app = RunningApp.local();
  private final Study study = Study.prepared(app.client());
  private final String somebody = UUID.randomUUID().toString();
  private final Client learner = app.client().as("learner", somebody);
  private final String worded = study.worded(SHOWN, RIGHT, BECAUSE);
  private final String chosen = study.chosen(CHOICES, COLONIES);

  @Test
  void a_timed_test_tells_nothing_before_it_is_completed() {
    String test = study.started(learner, "Timed", "timed", List.of(worded, chosen));
    tellsNothing(everythingOf(learner, test).values().stream());
    tellsNothing(
        Stream.of(
            study.answered(learner, test, worded, "\"sonar\""),
            study.answered(learner, test, chosen, "0"),
            study.answered(learner, test, chosen, "1"),
            post(test, "{\"questionId\":\"%s\",\"answer\":7,\"millis\":1}", chosen),
            post(test, "{\"questionId\":\"%s\",\"answer\":7,\"millis\":1}", worded),
            post(test, "{\"questionId\":\"%s\",\"answer\":1,\"millis\":1}", study.topic())));
    Map<String, Reply> replies = everythingOf(learner, test);
    tellsNothing(replies.values().stream());
    assertThat(at(replies, "/api/tests/" + test + "/questions").body())
        .contains(SHOWN, CHOICES, "sonar");
  }

  @Test
  void a_timed_test_tells_everything_once_it_is_completed() {
    String test = study.started(learner, "Timed", "timed", List.of(worded, chosen));
    study.answered(learner, test, chosen, "1");
    assertThat(study.completed(learner, test).json().get("correct").asInt()).isEqualTo(1);
    String review =
        at(everythingOf(learner, test), "/api/past-tests/" + test + "/questions").body();
    assertThat(review).contains(RIGHT, BECAUSE, COLONIES, "\"rightAnswer\":1");
  }

  @Test
  void a_running_test_looks_the_same_whether_its_answers_are_right_or_wrong() {
    String another = UUID.randomUUID().toString();
    Client other = app.client().as("learner", another);
    String right = study.started(learner, "Timed", "timed", List.of(worded, chosen));
    study.answered(learner, right, worded, "\"%s\"".formatted(RIGHT));
    study.answered(learner, right, chosen, "1");
    String wrong = study.started(other, "Timed", "timed", List.of(worded, chosen));
    study.answered(other, wrong, worded, "\"sonar\"");
    study.answered(other, wrong, chosen, "0");
    Map<String, String> ofRight = shapes(everythingOf(learner, right), right, somebody);
    Map<String, String> ofWrong = shapes(everythingOf(other, wrong), wrong, another);
    assertThat(ofRight).isEqualTo(ofWrong);
    assertThat(ofRight.get("/api/tests/TEST")).contains("\"answered\":2");
  }

  @Test
  void a_tutor_test_tells_what_is_right_about_what_is_answered_and_nothing_else() {
    String test = study.started(learner, "Tutor", "tutor", List.of(worded, chosen));
    tellsNothing(everythingOf(learner, test).values().stream());
    Reply told = study.answered(learner, test, chosen, "0");
    assertThat(told.body()).contains("\"correct\":false", "\"rightAnswer\":1", COLONIES);
    Map<String, Reply> replies = everythingOf(learner, test);
    assertThat(replies.values())
        .allSatisfy(reply -> assertThat(reply.body()).doesNotContain(RIGHT, BECAUSE));
    JsonNode items = at(replies, "/api/tests/" + test + "/questions").json().get("items");
    assertThat(items.get(0).toString()).doesNotContain("correct", "rightAnswer", "explanation");
    assertThat(items.get(1).get("rightAnswer").asInt()).isEqualTo(1);
    assertThat(items.get(1).get("explanation").asString()).isEqualTo(COLONIES);
    assertThat(study.answered(learner, test, worded, "\"sonar\"").body()).contains(RIGHT, BECAUSE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"timed", "tutor"})
  void a_quiz_tells_no_answer_and_counts_those_of_completed_tests_alone(String mode) {
    List<String> untouched = quizzes();
    String test = study.started(learner, "Quiz", mode, List.of(worded, chosen));
    study.answered(learner, test, worded, "\"sonar\"");
    study.answered(learner, test, chosen, "1");
    assertThat(quizzes()).isEqualTo(untouched);
    study.completed(learner, test);
    assertThat(quizzes()).isNotEqualTo(untouched);
    assertThat(available("all")).isEqualTo(2);
    assertThat(available("unused")).isZero();
    assertThat(available("incorrect")).isEqualTo(1);
  }

  private List<String> quizzes() {
    List<Reply> replies =
        Stream.of("all", "unused", "incorrect").map(pool -> study.quiz(learner, pool)).toList();
    tellsNothing(replies.stream());
    assertThat(replies.getFirst().body()).contains(SHOWN, CHOICES);
    return replies.stream().map(Reply::body).toList();
  }

  private int available(String pool) {
    return study.quiz(learner, pool).json().get("available").asInt();
  }

  private static void tellsNothing(Stream<Reply> replies) {
    assertThat(replies)
        .isNotEmpty()
        .allSatisfy(reply -> {
          assertThat(reply.body() + reply.headers())
              .doesNotContain(RIGHT, BECAUSE, COLONIES)
              .doesNotContain("\"rightAnswer\"", "\"explanation\"");
          assertThat(reply.body()).doesNotContainPattern("\"correct\":(?!0[,}])");
        });
  }

  private Map<String, Reply> everythingOf(Client caller, String test) {
    var values =
        Map.of(
            "subjectId",
            study.subject(),
            "topicId",
            study.topic(),
            "ids",
            test,
            "limit",
            "100",
            "page",
            "1");
    var ids = List.of(test, worded, chosen, study.subject(), study.topic());
    return EveryRead.documented(app.client(), ids, values).by(caller, study.position());
  }

  /** Answers without what differs between any two learners: ids, moments and what they chose. */
  private static Map<String, String> shapes(
      Map<String, Reply> replies, String test, String caller) {
    Map<String, String> shapes = new LinkedHashMap<>();
    replies.forEach((address, reply) -> {
      String shape =
          reply
              .body()
              .replace(test, "TEST")
              .replace(caller, "CALLER")
              .replaceAll("\"[0-9]{4}-[0-9]{2}-[0-9]{2}T[^\"]*\"", "\"MOMENT\"")
              .replaceAll("\"asOf\":\\{[^}]*}", "\"asOf\":{}")
              .replaceAll("\"chosen\":(\"[^\"]*\"|[0-9]+)", "\"chosen\":0");
      shapes.put(address.replace(test, "TEST"), reply.status() + " " + shape);
    });
    return shapes;
  }

  private static Reply at(Map<String, Reply> replies, String address) {
    return Objects.requireNonNull(replies.get(address), address);
  }

  private Reply post(String test, String body, String question) {
    return learner.post("/api/tests/" + test + "/answers", body.formatted(question));
  }
}
