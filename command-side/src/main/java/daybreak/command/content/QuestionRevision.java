package daybreak.command.content;

import daybreak.schema.content.Answer;
import daybreak.schema.content.QuestionCommand.ReviseQuestion;
import daybreak.schema.content.QuestionId;
import daybreak.schema.document.Field;
import daybreak.schema.input.FieldReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question's next version.
 *
 * @param keepsState whether it mends a mistake, so that the state stays
 */
record QuestionRevision(
    @Nullable String type,
    @Nullable String text,
    @Nullable List<@Nullable String> choices,
    @Nullable Answer answer,
    @Nullable String explanation,
    @Nullable List<@Nullable String> tags,
    @Nullable Double difficulty,
    @Field(example = "true") @Nullable Boolean keepsState)
    implements QuestionInput {

  ReviseQuestion command(QuestionId question) {
    FieldReader input = new FieldReader();
    return input.valid(
        new ReviseQuestion(
            question, content(input), input.tags(tags), Boolean.TRUE.equals(keepsState)));
  }
}
