package daybreak.command.imports.bank;

import daybreak.schema.content.SubjectCommand.AddSubject;
import daybreak.schema.content.SubjectId;
import daybreak.schema.document.Field;
import daybreak.schema.input.FieldReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A subject. */
record SubjectLine(
    @Nullable String id,
    @Field(required = true, least = 1, most = FieldReader.TITLE, example = "Botany")
        @Nullable String title)
    implements BankLine {

  @Override
  public BankItem item() {
    FieldReader input = new FieldReader();
    SubjectId subject = new SubjectId(BankLine.id(input, "subject", "id", id));
    AddSubject command = input.valid(new AddSubject(subject, input.title("title", title)));
    return new BankItem("subject", subject.value(), _ -> command, List.of());
  }
}
