package daybreak.command.pasttest;

import daybreak.command.platform.Input;
import daybreak.schema.content.Answer;
import daybreak.schema.content.QuestionId;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.pasttest.TestCommand.AnswerQuestion;
import daybreak.schema.pasttest.TestId;
import daybreak.schema.platform.Code;
import daybreak.schema.platform.Field;
import daybreak.schema.platform.Sample;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer to one question.
 *
 * @param answer the 0-based index of a choice, or words
 * @param millis the time taken
 */
record AnswerForm(
    @Field(required = true, as = UUID.class, example = Sample.QUESTION) @Nullable String questionId,
    @Field(required = true, example = "1") @Nullable Answer answer,
    @Field(required = true, least = 0, most = Input.DAY_IN_MILLIS, example = "4000")
        @Nullable Integer millis) {

  private static final int WORDS = 2_000;

  AnswerQuestion command(TestId test, LearnerId learner, Instant at) {
    Input input = new Input();
    return input.valid(
        new AnswerQuestion(
            test,
            learner,
            at,
            new QuestionId(input.id("questionId", questionId)),
            answer(input),
            input.number("millis", millis, 0, Input.DAY_IN_MILLIS)));
  }

  private Answer answer(Input input) {
    return switch (answer) {
      case Answer.Choice choice -> choice;
      case Answer.Words(String words) -> new Answer.Words(input.text("answer", words, WORDS));
      case null -> {
        input.refuse("answer", Code.MISSING, "is missing");
        yield new Answer.Choice(0);
      }
    };
  }
}
