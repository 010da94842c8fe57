package daybreak.command.pasttest;

import com.fasterxml.jackson.annotation.JsonInclude;
import daybreak.schema.content.Answer;
import org.jspecify.annotations.Nullable;

/**
 * What an answer's author is told: in tutor mode the result, else nothing.
 *
 * @param rightAnswer the right choice's 0-based index, or the right words
 * @param correct whether the answer is right
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AnswerResult(
    @Nullable Boolean correct, @Nullable Answer rightAnswer, @Nullable String explanation) {

  /** Nothing is told before the test is completed. */
  static final AnswerResult WITHHELD = new AnswerResult(null, null, null);
}
