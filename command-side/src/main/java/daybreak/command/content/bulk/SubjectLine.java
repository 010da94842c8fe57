package daybreak.command.content.bulk;

import daybreak.command.platform.Input;
import daybreak.schema.content.SubjectCommand.AddSubject;
import daybreak.schema.content.SubjectId;
import daybreak.schema.platform.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A subject. */
record SubjectLine(
    @Nullable String id,
    @Field(required = true, least = 1, most = Input.TITLE, example = "Botany")
        @Nullable String title)
    implements BankLine {

  @Override
  public Item item() {
    Input input = new Input();
    SubjectId subject = new SubjectId(BankLine.id(input, "subject", "id", id));
    AddSubject command = input.valid(new AddSubject(subject, input.title("title", title)));
    return new Item("subject", subject.value(), _ -> command, List.of());
  }
}
