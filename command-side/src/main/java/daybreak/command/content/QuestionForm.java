package daybreak.command.content;

import daybreak.command.platform.Input;
import daybreak.schema.content.Answer;
import daybreak.schema.content.QuestionCommand.AuthorQuestion;
import daybreak.schema.content.QuestionId;
import daybreak.schema.content.TopicId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question to be authored. */
record QuestionForm(
    @Nullable String id,
    @Nullable String topicId,
    @Nullable String type,
    @Nullable String text,
    @Nullable List<@Nullable String> choices,
    @Nullable Answer answer,
    @Nullable String explanation,
    @Nullable List<@Nullable String> tags,
    @Nullable Double difficulty)
    implements QuestionInput {

  AuthorQuestion command() {
    Input input = new Input();
    return input.valid(
        new AuthorQuestion(
            new QuestionId(input.idOrNew("id", id)),
            new TopicId(input.id("topicId", topicId)),
            content(input),
            input.tags(tags)));
  }
}
