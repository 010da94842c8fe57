package daybreak.command.imports.bank;

import daybreak.schema.content.TopicCommand.AddTopic;
import daybreak.schema.content.TopicId;
import daybreak.schema.document.Field;
import daybreak.schema.input.FieldReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A topic of a subject named by its id or its title. */
record TopicLine(
    @Nullable String id,
    @Nullable String subjectId,
    @Nullable String subject,
    @Field(required = true, least = 1, most = FieldReader.TITLE, example = "Galaxies")
        @Nullable String title)
    implements BankLine, InSubject {

  @Override
  public BankItem item() {
    FieldReader input = new FieldReader();
    TopicId topic = new TopicId(BankLine.id(input, "topic", "id", id));
    SubjectPlace place = place(input);
    String words = input.title("title", title);
    return input.valid(
        new BankItem(
            "topic",
            topic.value(),
            places -> new AddTopic(topic, places.subject(place), words),
            List.of()));
  }
}
