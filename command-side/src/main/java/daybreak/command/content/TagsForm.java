package daybreak.command.content;

import daybreak.schema.content.QuestionCommand.TagQuestion;
import daybreak.schema.content.QuestionId;
import daybreak.schema.document.Field;
import daybreak.schema.input.FieldReader;
import daybreak.schema.input.Tags;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All the tags that a question is to have from now on. */
record TagsForm(
    @Field(
            required = true,
            most = FieldReader.TAGS,
            each = Tags.LONGEST,
            example = "[\"moons\", \"orbits\"]")
        @Nullable List<@Nullable String> tags) {

  TagQuestion command(QuestionId question) {
    FieldReader input = new FieldReader();
    if (tags == null) {
      input.missing("tags");
    }
    return input.valid(new TagQuestion(question, input.tags(tags)));
  }
}
