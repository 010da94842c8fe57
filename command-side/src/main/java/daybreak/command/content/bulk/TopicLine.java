package daybreak.command.content.bulk;

import daybreak.command.platform.Input;
import daybreak.schema.content.TopicCommand.AddTopic;
import daybreak.schema.content.TopicId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A topic of a subject named by its id or its title. */
record TopicLine(
    @Nullable String id,
    @Nullable String subjectId,
    @Nullable String subject,
    @Nullable String title)
    implements BankLine {

  @Override
  public Item item() {
    Input input = new Input();
    TopicId topic = new TopicId(BankLine.id(input, "topic", "id", id));
    SubjectPlace place = SubjectPlace.read(input, subjectId, subject);
    String words = input.title("title", title);
    return input.valid(
        new Item(
            "topic",
            topic.value(),
            places -> new AddTopic(topic, places.subject(place), words),
            List.of()));
  }
}
