package daybreak.app;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.app.testing.Client;
import daybreak.app.testing.Reply;
import daybreak.app.testing.RunningApp;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A quiz all the way: what a learner answers decides what is drawn next. */
final class QuizTest {

  private static final String FRESH = "Daybreak-Min-Position";

  private final RunningApp app = RunningApp.local();
  private final Client author = app.client().as("content-admin");
  private final Client learner = app.client().as("learner");

  @Test
  void what_is_answered_in_a_completed_test_is_unused_no_more() {
    String topic = topic();
    List<String> questions = IntStream.range(0, 4).mapToObj(i -> question(topic, i)).toList();
    String position = validated(questions);

    JsonNode all = draw(topic, "unused", position);
    assertThat(ids(all)).containsExactlyInAnyOrderElementsOf(questions);
    assertThat(all.path("shortfall").asInt()).isEqualTo(1);

    String right = questions.get(0);
    String wrong = questions.get(1);
    String completed = completed(all.path("quizId").asString(), right, wrong);

    assertThat(ids(draw(topic, "unused", completed)))
        .containsExactlyInAnyOrderElementsOf(questions.subList(2, 4));
    assertThat(ids(draw(topic, "incorrect", completed))).containsExactly(wrong);
    assertThat(ids(draw(topic, "all", completed))).hasSize(4);
  }

  @Test
  void a_position_that_is_none_is_refused() {
    Reply reply = learner.post("/api/quizzes", "{\"count\": 1}", FRESH, "soon");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.fieldAtFault()).isEqualTo(FRESH);
  }

  @Test
  void only_learners_draw_quizzes() {
    assertThat(author.post("/api/quizzes", "{\"count\": 1}").status()).isEqualTo(403);
    assertThat(app.client().post("/api/quizzes", "{\"count\": 1}").status()).isEqualTo(401);
    assertThat(learner.post("/api/quizzes", "{\"count\": 1, \"limit\": 2}").status())
        .isEqualTo(400);
  }

  private String topic() {
    String subject = created("subjects", "{\"title\": \"Quizzed\"}");
    return created("topics", "{\"subjectId\": \"%s\", \"title\": \"Q\"}".formatted(subject));
  }

  private String question(String topic, int i) {
    return created(
        "questions",
        """
        {"topicId": "%s", "type": "mcq", "text": "Question %s?", "choices": ["yes", "no"],
         "answer": 0, "tags": []}
        """
            .formatted(topic, i));
  }

  private String created(String what, String body) {
    return author.post("/api/content/" + what, body).json().path("id").asString();
  }

  private String validated(List<String> questions) {
    return questions.stream()
        .map(id -> author.post("/api/content/questions/" + id + "/validation", "{}"))
        .reduce((_, last) -> last)
        .orElseThrow()
        .header("Daybreak-Position");
  }

  private JsonNode draw(String topic, String pool, String after) {
    Reply reply =
        learner.post(
            "/api/quizzes",
            "{\"topicIds\": [\"%s\"], \"pool\": \"%s\", \"count\": 5}".formatted(topic, pool),
            FRESH,
            after);
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return reply.json();
  }

  private String completed(String quiz, String right, String wrong) {
    String test =
        learner
            .post(
                "/api/tests",
                "{\"title\": \"T\", \"mode\": \"timed\", \"quizId\": \"%s\"}".formatted(quiz))
            .json()
            .path("id")
            .asString();
    answer(test, right, 0);
    answer(test, wrong, 1);
    return learner.post("/api/tests/" + test + "/completion", "").header("Daybreak-Position");
  }

  private void answer(String test, String question, int choice) {
    Reply reply =
        learner.post(
            "/api/tests/" + test + "/answers",
            "{\"questionId\": \"%s\", \"answer\": %s, \"millis\": 900}"
                .formatted(question, choice));
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
  }

  private static List<String> ids(JsonNode quiz) {
    List<String> ids = new ArrayList<>();
    quiz.path("questions").forEach(question -> ids.add(question.path("id").asString()));
    return ids;
  }
}
