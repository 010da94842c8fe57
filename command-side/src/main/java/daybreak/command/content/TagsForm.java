package daybreak.command.content;

import daybreak.command.platform.Input;
import daybreak.schema.content.QuestionCommand.TagQuestion;
import daybreak.schema.content.QuestionId;
import daybreak.schema.content.Tags;
import daybreak.schema.platform.Code;
import daybreak.schema.platform.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All the tags that a question is to have from now on. */
record TagsForm(
    @Field(
            required = true,
            most = Input.TAGS,
            each = Tags.LONGEST,
            example = "[\"moons\", \"orbits\"]")
        @Nullable List<@Nullable String> tags) {

  TagQuestion command(QuestionId question) {
    Input input = new Input();
    if (tags == null) {
      input.refuse("tags", Code.MISSING, "is missing");
    }
    return input.valid(new TagQuestion(question, input.tags(tags)));
  }
}
