package daybreak.load.journey;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.foreach;
import static io.gatling.javaapi.core.CoreDsl.repeat;

import io.gatling.javaapi.core.ChainBuilder;
import java.util.List;

/** A learner looks for a lesson of some subject, reads it to the end, and looks for another. */
final class Reading {

  static final String LESSONS = "lessons";
  static final String LESSON = "lesson";

  private static final int ROUNDS = 3;

  private Reading() {}

  static ChainBuilder of(Asking asking, List<String> subjects) {
    return exec(repeat(ROUNDS).on(round(asking, subjects)));
  }

  private static ChainBuilder round(Asking asking, List<String> subjects) {
    ChainBuilder report =
        asking.post(
            "report progress", "/api/lessons/#{lesson}/progress", "{\"percent\":#{percent}}");
    return exec(session -> session.set("subject", Chance.any(subjects)))
        .exec(asking.get(LESSONS, "/api/lessons?subjectId=#{subject}"))
        .exec(session -> session.set("lessons", Answers.items(Asking.bodyOf(session))))
        .exitHereIf(session -> session.getList("lessons").isEmpty())
        .exec(session -> session.set("lesson", Chance.any(session.getList("lessons"))))
        .exec(asking.get(LESSON, "/api/lessons/#{lesson}"))
        .exec(foreach(List.of(50, 100), "percent").on(Thinking.aWhile(), report));
  }
}
