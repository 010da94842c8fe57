package daybreak.command.pasttest;

import daybreak.command.platform.Input;
import daybreak.schema.content.QuestionId;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.pasttest.TestCommand.StartTest;
import daybreak.schema.pasttest.TestId;
import daybreak.schema.pasttest.TestMode;
import daybreak.schema.platform.Code;
import daybreak.schema.quiz.QuizId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A test to be started, with the questions named or those of a quiz. */
record StartForm(
    @Nullable String id,
    @Nullable String title,
    @Nullable String mode,
    @Nullable List<@Nullable String> questionIds,
    @Nullable String quizId) {

  private static final int MOST = 200;

  StartTest command(LearnerId learner, Instant at) {
    Input input = new Input();
    return input.valid(
        new StartTest(
            new TestId(input.idOrNew("id", id)),
            learner,
            at,
            input.title("title", title),
            input.choice("mode", mode, TestMode.values(), TestMode::text).orElse(TestMode.TIMED),
            quizId == null ? null : new QuizId(input.id("quizId", quizId)),
            questions(input)));
  }

  private List<QuestionId> questions(Input input) {
    if (quizId != null) {
      if (questionIds != null) {
        input.refuse("questionIds", Code.CONFLICTING, "must be left out where there is a quizId");
      }
      return List.of();
    }
    if (questionIds == null || questionIds.isEmpty()) {
      input.refuse(
          "questionIds", Code.COUNT, "must be 1 to " + MOST + ", or there must be a quizId");
      return List.of();
    }
    List<QuestionId> questions =
        input.list(
            "questionIds", questionIds, MOST, (field, of) -> new QuestionId(input.id(field, of)));
    if (new HashSet<>(questions).size() < questions.size()) {
      input.refuse("questionIds", Code.TWICE, "must not hold a question twice");
    }
    return questions;
  }
}
