package daybreak.command.content;

import daybreak.schema.content.TopicId;
import daybreak.schema.document.Field;
import daybreak.schema.document.Sample;
import daybreak.schema.input.FieldReader;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The topic that a thing is to belong to from now on. */
public record MoveForm(
    @Field(required = true, as = UUID.class, example = Sample.TOPIC) @Nullable String topicId) {

  /** The topic, if it is one's id. */
  public TopicId topic() {
    FieldReader input = new FieldReader();
    return input.valid(new TopicId(input.id("topicId", topicId)));
  }
}
