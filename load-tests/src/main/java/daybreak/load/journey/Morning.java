package daybreak.load.journey;

import static io.gatling.javaapi.core.CoreDsl.doWhile;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.foreach;
import static io.gatling.javaapi.core.CoreDsl.pause;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;

/**
 * A learner's morning: the plan of today, as soon as it is there, what is to study now, some cards
 * of it, and the plan's quiz.
 */
final class Morning {

  static final String PLAN = "plan of today";
  static final String QUEUE = "study queue";
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
        .exec(session -> session.set(TOPICS, Answers.topics(Asking.bodyOf(session))))
        .exec(asking.get(QUEUE, "/api/study-queue?limit=" + CARDS))
        .exec(session -> session.set("cards", Answers.cards(Asking.bodyOf(session))))
        .exec(foreach(session -> session.getList("cards"), "card").on(review, Thinking.aWhile()))
        .exec(tests.ofTodaysTopics(QUESTIONS));
  }

  private static boolean isToLookAgain(Session session) {
    return Asking.statusOf(session) == GENERATING && session.getInt("looks") < MOST_LOOKS;
  }
}
