package daybreak.load.journey;

import static io.gatling.javaapi.core.CoreDsl.doWhile;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.foreach;
import static io.gatling.javaapi.core.CoreDsl.pause;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;

/** A learner's morning: the plan of today, as soon as it is there, its cards, and its quiz. */
final class Morning {

  static final String PLAN = "plan of today";
  static final String TOPICS = "topics";

  private static final int GENERATING = 202;
  private static final int MOST_LOOKS = 10;
  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
  private static final int CARDS = 5;
  private static final int QUESTIONS = 5;
  private static final String REVIEW =
      """
      {"rating":"good","millis":4000}\
      """;

  private Morning() {}

  static ChainBuilder of(Asking asking, TestTaking tests) {
    ChainBuilder look = asking.get(PLAN, "/api/daily-plan/today");
    ChainBuilder review = asking.post("review a card", "/api/flashcards/#{card}/reviews", REVIEW);
    return exec(doWhile(Morning::isToLookAgain, "looks").on(look, pause(RETRY_AFTER)))
        .exec(session -> planned(session))
        .exec(foreach(session -> session.getList("cards"), "card").on(review, Thinking.aWhile()))
        .exec(tests.ofTodaysTopics(QUESTIONS));
  }

  private static boolean isToLookAgain(Session session) {
    return Asking.statusOf(session) == GENERATING && session.getInt("looks") < MOST_LOOKS;
  }

  private static Session planned(Session session) {
    String plan = Asking.bodyOf(session);
    return session.set("cards", Answers.cards(plan, CARDS)).set(TOPICS, Answers.topics(plan));
  }
}
