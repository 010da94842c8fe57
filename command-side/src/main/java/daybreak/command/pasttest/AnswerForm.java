package daybreak.command.pasttest;

import daybreak.command.platform.Input;
import daybreak.schema.content.Answer;
import daybreak.schema.content.QuestionId;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.pasttest.TestCommand.AnswerQuestion;
import daybreak.schema.pasttest.TestId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer to one question.
 *
 * @param answer the 0-based index of a choice, or words
 * @param millis the time taken
 */
record AnswerForm(@Nullable String questionId, @Nullable Object answer, @Nullable Integer millis) {

  private static final int WORDS = 10_000;

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
      case Integer index -> new Answer.Choice(index);
      case String words -> new Answer.Words(input.text("answer", words, WORDS));
      case null -> refused(input, "is missing");
      default -> refused(input, "must be the index of a choice, or a text");
    };
  }

  private static Answer refused(Input input, String message) {
    input.refuse("answer", message);
    return new Answer.Choice(0);
  }
}
