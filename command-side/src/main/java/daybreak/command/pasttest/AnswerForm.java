package daybreak.command.pasttest;

import daybreak.schema.content.Answer;
import daybreak.schema.content.QuestionId;
import daybreak.schema.document.Field;
import daybreak.schema.document.Sample;
import daybreak.schema.input.FieldReader;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.pasttest.TestCommand.AnswerQuestion;
import daybreak.schema.pasttest.TestId;
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
    @Field(required = true, least = 0, most = FieldReader.DAY_IN_MILLIS, example = "4000")
        @Nullable Integer millis) {

  private static final int WORDS = 2_000;

  AnswerQuestion command(TestId test, LearnerId learner, Instant at) {
    FieldReader input = new FieldReader();
    return input.valid(
        new AnswerQuestion(
            test,
            learner,
            at,
            new QuestionId(input.id("questionId", questionId)),
            answer(input),
            input.number("millis", millis, 0, FieldReader.DAY_IN_MILLIS)));
  }

  private Answer answer(FieldReader input) {
    return switch (answer) {
      case Answer.Choice choice -> choice;
      case Answer.Words(String words) -> new Answer.Words(input.text("answer", words, WORDS));
      case null -> {
        input.missing("answer");
        yield new Answer.Choice(0);
      }
    };
  }
}
