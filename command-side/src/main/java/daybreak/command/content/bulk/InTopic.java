package daybreak.command.content.bulk;

import daybreak.command.platform.Input;
import daybreak.schema.platform.Field;
import org.jspecify.annotations.Nullable;

/** The fields by which a line names its topic: an id, or two titles. */
interface InTopic {

  /** The topic's external id, in the place of the two titles. */
  @Field(least = 1, most = BankLine.ID)
  @Nullable String topicId();

  /** The title of the topic's subject, in the place of an id: it is made by the way. */
  @Field(least = 1, most = Input.TITLE, example = "Astronomy")
  @Nullable String subject();

  /** The topic's title, beside its subject's: it is made by the way if there is none. */
  @Field(least = 1, most = Input.TITLE, example = "Planets")
  @Nullable String topic();

  default TopicPlace place(Input input) {
    return TopicPlace.read(input, topicId(), subject(), topic());
  }
}
