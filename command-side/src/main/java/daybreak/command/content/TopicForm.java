package daybreak.command.content;

import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicCommand.AddTopic;
import daybreak.schema.content.TopicId;
import daybreak.schema.document.Field;
import daybreak.schema.document.Sample;
import daybreak.schema.input.FieldReader;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A topic to be added. */
record TopicForm(
    @Field(as = UUID.class) @Nullable String id,
    @Field(required = true, as = UUID.class, example = Sample.SUBJECT) @Nullable String subjectId,
    @Field(required = true, most = FieldReader.TITLE, least = 1, example = "Galaxies")
        @Nullable String title) {

  AddTopic command() {
    FieldReader input = new FieldReader();
    return input.valid(
        new AddTopic(
            new TopicId(input.idOrNew("id", id)),
            new SubjectId(input.id("subjectId", subjectId)),
            input.title("title", title)));
  }
}
