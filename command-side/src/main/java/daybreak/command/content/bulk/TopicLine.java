package daybreak.command.content.bulk;

import daybreak.command.platform.Input;
import daybreak.schema.content.TopicCommand.AddTopic;
import daybreak.schema.content.TopicId;
import daybreak.schema.platform.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A topic of a subject named by its id or its title. */
record TopicLine(
    @Nullable String id,
    @Nullable String subjectId,
    @Nullable String subject,
    @Field(required = true, least = 1, most = Input.TITLE, example = "Galaxies")
        @Nullable String title)
    implements BankLine, InSubject {

  @Override
  public Item item() {
    Input input = new Input();
    TopicId topic = new TopicId(BankLine.id(input, "topic", "id", id));
    SubjectPlace place = place(input);
    String words = input.title("title", title);
    return input.valid(
        new Item(
            "topic",
            topic.value(),
            places -> new AddTopic(topic, places.subject(place), words),
            List.of()));
  }
}
