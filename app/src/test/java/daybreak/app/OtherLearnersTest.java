package daybreak.app;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.app.testing.Client;
import daybreak.app.testing.EveryRead;
import daybreak.app.testing.Operation;
import daybreak.app.testing.Reply;
import daybreak.app.testing.RunningApp;
import daybreak.app.testing.Study;
import daybreak.schema.eventstore.EventStores;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * To a learner there is nothing of anybody else's: tried at every address of the API document, also
 * at those that are added later.
 */
final class OtherLearnersTest {

  /** Paths whose ids are the bank's, which is everybody's. */
  private static final List<String> OF_THE_BANK =
      List.of(
          "/api/content/",
          "/api/content-stats/",
          "/api/activity/",
          "/api/subjects",
          "/api/questions",
          "/api/flashcards",
          "/api/exercises",
          "/api/decks",
          "/api/lessons");

  private static final String TITLE = "Private-of-OtherLearnersTest";

  private final RunningApp app = RunningApp.local();
  private final Study study = Study.prepared(app.client());
  private final Client owner = learner();
  private final Client other = learner();
  private final String question = study.chosen("Do bats roost alone?", "Most form colonies.");
  private final String card = study.flashcard();
  private final String deck = study.deck(card);
  private final String lesson = study.lesson();
  private final List<Operation> operations = Operation.documented(app.client());

  @Test
  void anothers_id_is_not_found_exactly_as_one_that_does_not_exist() {
    List<String> owned = owned();
    String unknown = UUID.randomUUID().toString();
    long before = head();
    List<Operation> tried = operations.stream().filter(OtherLearnersTest::ofOneLearner).toList();
    for (Operation operation : tried) {
      Reply missing = call(operation, unknown);
      assertThat(missing.status()).as(operation.toString()).isEqualTo(404);
      for (String id : owned) {
        Reply anothers = call(operation, id);
        assertThat(anothers.status()).as(operation.toString()).isEqualTo(404);
        assertThat(anothers.body().replace(id, unknown)).isEqualTo(missing.body());
      }
    }
    assertThat(head()).isEqualTo(before);
    assertThat(tried)
        .extracting(Operation::path)
        .contains(
            "/api/quizzes/{id}",
            "/api/tests/{id}",
            "/api/tests/{id}/questions",
            "/api/tests/{id}/answers",
            "/api/tests/{id}/completion",
            "/api/tests/{id}/abandonment",
            "/api/past-tests/{id}",
            "/api/past-tests/{id}/questions");
  }

  @Test
  void a_test_of_anothers_quiz_is_refused_exactly_as_one_of_no_quiz() {
    String quiz = study.quiz(owner, "all").json().get("quizId").asString();
    String unknown = UUID.randomUUID().toString();
    Reply refused = study.ofQuiz(other, quiz);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().replace(quiz, unknown))
        .isEqualTo(study.ofQuiz(other, unknown).body());
    assertThat(study.ofQuiz(owner, quiz).status()).isEqualTo(201);
  }

  @Test
  void what_one_learner_does_changes_nothing_that_another_reads() {
    Map<String, String> before = lists(other);
    String unused = study.quiz(other, "unused").body();
    Map<String, String> ownBefore = lists(owner);
    List<String> owned = owned();
    study.reviewed(owner, card);
    study.halfway(owner, lesson);
    study.settled(owner);
    assertThat(lists(other)).isEqualTo(before);
    assertThat(study.quiz(other, "unused").body()).isEqualTo(unused).contains(question);
    assertThat(study.quiz(owner, "unused").body()).doesNotContain(question);
    Map<String, String> own = lists(owner);
    signs(owned)
        .forEach((address, sign) -> {
          assertThat(own.get(address)).as(address).contains(sign);
          assertThat(ownBefore.get(address)).as(address).isNotNull().doesNotContain(sign);
        });
  }

  /** What shows at an address that its learner has done something. */
  private Map<String, String> signs(List<String> owned) {
    String ofSubject = "?subjectId=" + study.subject();
    String learning = "\"new\":0,\"learning\":1";
    return Map.of(
        "/api/tests",
        owned.getFirst(),
        "/api/past-tests",
        owned.getLast(),
        "/api/past-tests?page=1",
        "\"total\":1",
        "/api/decks" + ofSubject,
        learning,
        "/api/decks/stats?ids=" + deck,
        learning,
        "/api/lessons" + ofSubject,
        "\"percent\":50",
        "/api/learner",
        "Pacific/Chatham",
        "/api/progress" + ofSubject,
        "\"cardsSeen\":1",
        "/api/study-queue" + ofSubject,
        "\"state\":\"learning\"",
        "/api/activity/days",
        "\"reviews\":1");
  }

  /** A running test in each mode, a quiz and a completed test. */
  private List<String> owned() {
    List<String> questions = List.of(question);
    String timed = study.started(owner, TITLE, "timed", questions);
    study.answered(owner, timed, question, "1");
    String tutor = study.started(owner, TITLE, "tutor", questions);
    study.answered(owner, tutor, question, "0");
    String past = study.started(owner, TITLE, "timed", questions);
    study.answered(owner, past, question, "1");
    String quiz = study.quiz(owner, "all").json().get("quizId").asString();
    study.completed(owner, past);
    return List.of(timed, tutor, quiz, past);
  }

  private static boolean ofOneLearner(Operation operation) {
    return operation.hasVariable()
        && !operation.isOfOperators()
        && OF_THE_BANK.stream().noneMatch(operation.path()::startsWith);
  }

  private Reply call(Operation operation, String id) {
    return switch (operation.method()) {
      case "GET" -> other.get(operation.of(id));
      case "POST" -> other.post(operation.of(id), body(operation));
      case "PUT" -> other.put(operation.of(id), body(operation));
      default -> throw new AssertionError("Say how to try " + operation);
    };
  }

  private String body(Operation operation) {
    return operation.path().endsWith("/answers")
        ? "{\"questionId\":\"%s\",\"answer\":1,\"millis\":1}".formatted(question)
        : "{}";
  }

  /**
   * What the caller reads at each path without an id, but for how new it is, and for what a review
   * at that moment would lead to.
   */
  private Map<String, String> lists(Client caller) {
    List<Operation> lists =
        operations.stream()
            .filter(operation -> operation.isRead() && !operation.hasVariable())
            .filter(operation -> !operation.isEndless())
            .toList();
    var values =
        Map.of(
            "subjectId",
            study.subject(),
            "topicId",
            study.topic(),
            "ids",
            deck,
            "limit",
            "100",
            "page",
            "1");
    var bodies = new LinkedHashMap<String, String>();
    new EveryRead(lists, List.of(), values)
        .by(caller, study.position())
        .forEach((address, reply) ->
            bodies.put(
                address,
                reply
                    .body()
                    .replaceAll("\"asOf\":\\{[^}]*}", "\"asOf\":{}")
                    .replaceAll("\"next\":\\{[^}]*}", "\"next\":{}")));
    return bodies;
  }

  private long head() {
    return app.context().getBean(EventStores.class).headPosition();
  }

  private Client learner() {
    return app.client().as("learner", UUID.randomUUID().toString());
  }
}
