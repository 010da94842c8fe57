package daybreak.command.content;

import daybreak.schema.content.TopicCommand.RenameTopic;
import daybreak.schema.content.TopicId;
import daybreak.schema.document.Field;
import daybreak.schema.input.FieldReader;
import org.jspecify.annotations.Nullable;

/** The title that a topic is to bear. */
record TopicRenaming(
    @Field(required = true, most = FieldReader.TITLE, least = 1, example = "Distant galaxies")
        @Nullable String title) {

  RenameTopic command(TopicId topic) {
    FieldReader input = new FieldReader();
    return input.valid(new RenameTopic(topic, input.title("title", title)));
  }
}
