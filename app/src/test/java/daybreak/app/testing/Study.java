package daybreak.app.testing;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;
import java.util.UUID;

/**
 * A subject with one topic, and what a learner does with it, over HTTP. Every method that creates
 * answers an id.
 */
public final class Study {

  private final Client admin;
  private final String subject;
  private final String topic;
  private String position = "0";

  private Study(Client admin) {
    this.admin = admin;
    this.subject = made(admin, "/api/content/subjects", "{\"title\":\"Zoology\"}");
    this.topic =
        made(
            admin,
            "/api/content/topics",
            "{\"subjectId\":\"%s\",\"title\":\"Bats\"}".formatted(subject));
  }

  public static Study prepared(Client anybody) {
    return new Study(anybody.as("content-admin"));
  }

  public String subject() {
    return subject;
  }

  public String topic() {
    return topic;
  }

  /** Where the last command's last event is. */
  public String position() {
    return position;
  }

  /** A validated question to be answered in words. */
  public String worded(String text, String answer, String explanation) {
    return validated(
        """
        {"topicId": "%s", "type": "text", "text": "%s", "answer": "%s", "explanation": "%s"}
        """
            .formatted(topic, text, answer, explanation));
  }

  /** A validated question whose second choice of three is right. */
  public String chosen(String text, String explanation) {
    return validated(
        """
        {"topicId": "%s", "type": "mcq", "text": "%s", "choices": ["Always", "Seldom", "Never"],
         "answer": 1, "explanation": "%s"}
        """
            .formatted(topic, text, explanation));
  }

  private String validated(String json) {
    String id = made(admin, "/api/content/questions", json);
    heard(admin.post("/api/content/questions/" + id + "/validation", "{}"), 200);
    return id;
  }

  /** The quiz of at most ten questions of the subject that the pool and the seed 7 make. */
  public Reply quiz(Client learner, String pool) {
    String quiz =
        """
        {"subjectIds": ["%s"], "pool": "%s", "count": 10, "seed": 7}
        """
            .formatted(subject, pool);
    return heard(learner.post("/api/quizzes", quiz, "Daybreak-Min-Position", position()), 200);
  }

  public String flashcard() {
    String front =
        "{\"topicId\":\"%s\",\"cardType\":\"basic\",\"front\":\"bat\",\"back\":\"flies\"}";
    String id = made(admin, "/api/content/flashcards", front.formatted(topic));
    heard(admin.post("/api/content/flashcards/" + id + "/validation", "{}"), 200);
    return id;
  }

  public String deck(String card) {
    String deck = "{\"subjectId\":\"%s\",\"title\":\"Deck\"}".formatted(subject);
    String id = made(admin, "/api/content/decks", deck);
    String cards = "{\"cardIds\":[\"%s\"]}".formatted(card);
    heard(admin.put("/api/content/decks/" + id + "/cards", cards), 200);
    return id;
  }

  /** A published lesson. */
  public String lesson() {
    String lesson =
        """
        {"topicId": "%s", "title": "Echoes", "position": 1, "minutes": 5, "body": "Bats listen."}
        """
            .formatted(topic);
    String id = made(admin, "/api/content/lessons", lesson);
    heard(admin.post("/api/content/lessons/" + id + "/publication", "{}"), 200);
    return id;
  }

  /** Takes 45 minutes a day for the subject. */
  @CanIgnoreReturnValue
  public Reply settled(Client learner) {
    String settings =
        """
        {"timeZone": "Pacific/Chatham", "minutesPerDay": 45,
         "subjects": [{"subjectId": "%s", "weight": 3}]}
        """
            .formatted(subject);
    return heard(learner.put("/api/learner", settings), 200);
  }

  @CanIgnoreReturnValue
  public Reply halfway(Client learner, String lesson) {
    return heard(learner.post("/api/lessons/" + lesson + "/progress", "{\"percent\":50}"), 200);
  }

  @CanIgnoreReturnValue
  public Reply reviewed(Client learner, String card) {
    String body = "{\"rating\":\"hard\",\"millis\":900}";
    return heard(learner.post("/api/flashcards/" + card + "/reviews", body), 200);
  }

  public String started(Client learner, String title, String mode, List<String> questions) {
    String id = UUID.randomUUID().toString();
    return made(
        learner,
        "/api/tests",
        """
        {"id": "%s", "title": "%s", "mode": "%s", "questionIds": ["%s"]}
        """
            .formatted(id, title, mode, String.join("\",\"", questions)));
  }

  /** A test that may be taken for so many seconds. */
  public String started(
      Client learner, String title, String mode, List<String> questions, int seconds) {
    return made(
        learner,
        "/api/tests",
        """
        {"title": "%s", "mode": "%s", "questionIds": ["%s"], "timeLimitSeconds": %s}
        """
            .formatted(title, mode, String.join("\",\"", questions), seconds));
  }

  /** The answer to a test made of a quiz. */
  public Reply ofQuiz(Client learner, String quiz) {
    String test = "{\"title\":\"Quiz\",\"mode\":\"timed\",\"quizId\":\"%s\"}".formatted(quiz);
    return learner.post("/api/tests", test);
  }

  /**
   * Answers a question.
   *
   * @param json the answer
   */
  @CanIgnoreReturnValue
  public Reply answered(Client learner, String test, String question, String json) {
    String body = "{\"questionId\":\"%s\",\"answer\":%s,\"millis\":900}".formatted(question, json);
    return heard(learner.post("/api/tests/" + test + "/answers", body), 200);
  }

  @CanIgnoreReturnValue
  public Reply completed(Client learner, String test) {
    return heard(learner.post("/api/tests/" + test + "/completion", "{}"), 200);
  }

  private String made(Client caller, String path, String json) {
    return heard(caller.post(path, json), 201).json().get("id").asString();
  }

  @CanIgnoreReturnValue
  private Reply heard(Reply reply, int status) {
    if (reply.status() != status) {
      throw new AssertionError(reply.status() + " " + reply.body());
    }
    position = reply.header("Daybreak-Position");
    return reply;
  }
}
