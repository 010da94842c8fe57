package daybreak.command.content;

import daybreak.schema.content.SubjectCommand.AddSubject;
import daybreak.schema.content.SubjectId;
import daybreak.schema.document.Field;
import daybreak.schema.input.FieldReader;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A subject to be added. */
record SubjectForm(
    @Field(as = UUID.class) @Nullable String id,
    @Field(required = true, most = FieldReader.TITLE, least = 1, example = "Botany")
        @Nullable String title) {

  AddSubject command() {
    FieldReader input = new FieldReader();
    return input.valid(
        new AddSubject(new SubjectId(input.idOrNew("id", id)), input.title("title", title)));
  }
}
