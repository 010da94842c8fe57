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

  /** Their progress is to be seen in them, so they are waited for until it is. */
  private static final String LESSONS_AFTER_PROGRESS = "lessons, progress just reported";

  private static final int MORE_ROUNDS = 2;

  private Reading() {}

  static ChainBuilder of(Asking asking, List<String> subjects) {
    return exec(round(LESSONS, asking, subjects))
        .exec(repeat(MORE_ROUNDS).on(round(LESSONS_AFTER_PROGRESS, asking, subjects)));
  }

  private static ChainBuilder round(String list, Asking asking, List<String> subjects) {
    ChainBuilder report =
        asking.post(
            "report progress", "/api/lessons/#{lesson}/progress", "{\"percent\":#{percent}}");
    return exec(session -> session.set("subject", Chance.any(subjects)))
        .exec(asking.get(list, "/api/lessons?subjectId=#{subject}"))
        .exec(session -> session.set("lessons", Answers.items(Asking.bodyOf(session))))
        .exitHereIf(session -> session.getList("lessons").isEmpty())
        .exec(session -> session.set("lesson", Chance.any(session.getList("lessons"))))
        .exec(asking.get(LESSON, "/api/lessons/#{lesson}"))
        .exec(foreach(List.of(50, 100), "percent").on(Thinking.aWhile(), report));
  }
}
