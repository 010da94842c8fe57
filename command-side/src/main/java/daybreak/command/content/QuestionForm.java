package daybreak.command.content;

import daybreak.schema.content.Answer;
import daybreak.schema.content.QuestionCommand.AuthorQuestion;
import daybreak.schema.content.QuestionId;
import daybreak.schema.content.TopicId;
import daybreak.schema.document.Field;
import daybreak.schema.document.Sample;
import daybreak.schema.input.FieldReader;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question to be authored. */
record QuestionForm(
    @Field(as = UUID.class) @Nullable String id,
    @Field(required = true, as = UUID.class, example = Sample.TOPIC) @Nullable String topicId,
    @Nullable String type,
    @Nullable String text,
    @Nullable List<@Nullable String> choices,
    @Nullable Answer answer,
    @Nullable String explanation,
    @Nullable List<@Nullable String> tags,
    @Nullable Double difficulty)
    implements QuestionInput {

  AuthorQuestion command() {
    FieldReader input = new FieldReader();
    return input.valid(
        new AuthorQuestion(
            new QuestionId(input.idOrNew("id", id)),
            new TopicId(input.id("topicId", topicId)),
            content(input),
            input.tags(tags)));
  }
}
