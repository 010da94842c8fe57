package daybreak.command.pasttest;

import daybreak.schema.content.QuestionId;
import daybreak.schema.document.Field;
import daybreak.schema.document.Sample;
import daybreak.schema.input.FieldReader;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.pasttest.TestCommand.StartTest;
import daybreak.schema.pasttest.TestId;
import daybreak.schema.pasttest.TestMode;
import daybreak.schema.problem.Code;
import daybreak.schema.quiz.QuizId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A test to be started, with the questions named or those of a quiz.
 *
 * @param id made by the client, of any version but 5, or left out
 * @param timeLimitSeconds from the start to the deadline; left out where it may take any time
 */
record StartForm(
    @Field(as = UUID.class, example = Sample.TEST) @Nullable String id,
    @Field(required = true, most = FieldReader.TITLE, least = 1, example = "First test")
        @Nullable String title,
    @Field(required = true, as = TestMode.class, example = "tutor") @Nullable String mode,
    @Field(
            as = UUID.class,
            least = 1,
            most = StartForm.MOST,
            example = "[\"" + Sample.QUESTION + "\"]")
        @Nullable List<@Nullable String> questionIds,
    @Field(as = UUID.class) @Nullable String quizId,
    @Field(least = 1, most = StartForm.DAY, example = "3600") @Nullable Integer timeLimitSeconds) {

  static final int MOST = 200;
  static final int DAY = 86_400;

  StartTest command(LearnerId learner, Instant at) {
    FieldReader input = new FieldReader();
    return input.valid(
        new StartTest(
            new TestId(input.madeIdOrNew("id", id)),
            learner,
            at,
            input.title("title", title),
            input.choice("mode", mode, TestMode.class).orElse(TestMode.TIMED),
            quizId == null ? null : new QuizId(input.id("quizId", quizId)),
            questions(input),
            timeLimit(input)));
  }

  private @Nullable Duration timeLimit(FieldReader input) {
    return timeLimitSeconds == null
        ? null
        : Duration.ofSeconds(input.number("timeLimitSeconds", timeLimitSeconds, 1, DAY));
  }

  private List<QuestionId> questions(FieldReader input) {
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
