package daybreak.command.content;

import daybreak.command.platform.Input;
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicCommand.AddTopic;
import daybreak.schema.content.TopicId;
import org.jspecify.annotations.Nullable;

/** A topic to be added. */
record TopicForm(@Nullable String id, @Nullable String subjectId, @Nullable String title) {

  AddTopic command() {
    Input input = new Input();
    return input.valid(
        new AddTopic(
            new TopicId(input.idOrNew("id", id)),
            new SubjectId(input.id("subjectId", subjectId)),
            input.title("title", title)));
  }
}
