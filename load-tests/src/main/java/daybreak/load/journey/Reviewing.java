package daybreak.load.journey;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.repeat;

import io.gatling.javaapi.core.ChainBuilder;

/** A learner looks at past tests: at the list, at one of them, at its questions, and again. */
final class Reviewing {

  static final String PAST_TESTS = "past tests";
  static final String PAST_TEST = "past test";

  private static final int ROUNDS = 3;

  private Reviewing() {}

  static ChainBuilder of(Asking asking) {
    return exec(repeat(ROUNDS).on(round(asking)));
  }

  private static ChainBuilder round(Asking asking) {
    return asking
        .get(PAST_TESTS, "/api/past-tests")
        .exec(session -> session.set("tests", Answers.items(Asking.bodyOf(session))))
        .exitHereIf(session -> session.getList("tests").isEmpty())
        .exec(Thinking.aWhile())
        .exec(session -> session.set("test", Chance.any(session.getList("tests"))))
        .exec(asking.get(PAST_TEST, "/api/past-tests/#{test}"))
        .exec(asking.get("past test's questions", "/api/past-tests/#{test}/questions"))
        .exec(Thinking.aWhile());
  }
}
