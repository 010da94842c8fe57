package daybreak.load.journey;

import static io.gatling.javaapi.core.CoreDsl.foreach;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.util.List;
import java.util.function.Function;

/** A quiz is drawn and taken as a test, question by question, and looked at. */
final class TestTaking {

  static final String QUIZ = "draw a quiz";

  private static final String START =
      """
      {"title":"Journey","mode":"timed","quizId":"#{quiz}"}\
      """;
  private static final String ANSWER =
      """
      {"questionId":"#{question}","answer":1,"millis":1500}\
      """;

  private final Asking asking;
  private final List<String> subjects;

  TestTaking(Asking asking, List<String> subjects) {
    this.asking = asking;
    this.subjects = subjects;
  }

  /** A test of so many questions of some subject. */
  ChainBuilder ofAnySubject(int questions) {
    return of(_ -> criteria("subjectIds", List.of(Chance.any(subjects)), questions));
  }

  /** A test of the topics that today's plan names. */
  ChainBuilder ofTodaysTopics(int questions) {
    return of(session -> todays(session, questions));
  }

  private String todays(Session session, int questions) {
    List<String> topics = session.getList(Morning.TOPICS);
    return topics.isEmpty()
        ? criteria("subjectIds", List.of(Chance.any(subjects)), questions)
        : criteria("topicIds", topics, questions);
  }

  private static String criteria(String places, List<String> ids, int questions) {
    return """
    {"%s":["%s"],"count":%s}\
    """
        .formatted(places, String.join("\",\"", ids), questions);
  }

  private ChainBuilder of(Function<Session, String> criteria) {
    return asking
        .post(QUIZ, "/api/quizzes", criteria)
        .exec(session -> drawn(session))
        .exitHereIf(session -> session.getList("questions").isEmpty())
        .exec(Thinking.aWhile())
        .exec(asking.post("start a test", "/api/tests", START))
        .exec(session -> session.set("test", Answers.field(Asking.bodyOf(session), "id")))
        .exec(
            foreach(session -> session.getList("questions"), "question")
                .on(
                    Thinking.aWhile(),
                    asking.post("answer a question", "/api/tests/#{test}/answers", ANSWER)))
        .exec(asking.post("complete a test", "/api/tests/#{test}/completion"))
        .exec(asking.get("past test, just completed", "/api/past-tests/#{test}"));
  }

  private static Session drawn(Session session) {
    String quiz = Asking.bodyOf(session);
    return session
        .set("quiz", Answers.field(quiz, "quizId"))
        .set("questions", Answers.questions(quiz));
  }
}
