package daybreak.command.imports.bank;

import daybreak.schema.document.Field;
import daybreak.schema.input.FieldReader;
import org.jspecify.annotations.Nullable;

/** The fields by which a line names its topic: an id, or two titles. */
interface InTopic {

  /** The topic's external id, in the place of the two titles. */
  @Field(least = 1, most = BankLine.ID)
  @Nullable String topicId();

  /** The title of the topic's subject, in the place of an id: it is made by the way. */
  @Field(least = 1, most = FieldReader.TITLE, example = "Astronomy")
  @Nullable String subject();

  /** The topic's title, beside its subject's: it is made by the way if there is none. */
  @Field(least = 1, most = FieldReader.TITLE, example = "Planets")
  @Nullable String topic();

  default TopicPlace place(FieldReader input) {
    return TopicPlace.read(input, topicId(), subject(), topic());
  }
}
