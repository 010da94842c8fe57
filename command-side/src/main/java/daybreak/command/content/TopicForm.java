package daybreak.command.content;

import daybreak.command.platform.Input;
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicCommand.AddTopic;
import daybreak.schema.content.TopicId;
import daybreak.schema.platform.Field;
import daybreak.schema.platform.Sample;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A topic to be added. */
record TopicForm(
    @Field(as = UUID.class) @Nullable String id,
    @Field(required = true, as = UUID.class, example = Sample.SUBJECT) @Nullable String subjectId,
    @Field(required = true, most = Input.TITLE, least = 1, example = "Galaxies")
        @Nullable String title) {

  AddTopic command() {
    Input input = new Input();
    return input.valid(
        new AddTopic(
            new TopicId(input.idOrNew("id", id)),
            new SubjectId(input.id("subjectId", subjectId)),
            input.title("title", title)));
  }
}
