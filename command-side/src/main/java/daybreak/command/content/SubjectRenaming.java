package daybreak.command.content;

import daybreak.schema.content.SubjectCommand.RenameSubject;
import daybreak.schema.content.SubjectId;
import daybreak.schema.document.Field;
import daybreak.schema.input.FieldReader;
import org.jspecify.annotations.Nullable;

/** The title that a subject is to bear. */
record SubjectRenaming(
    @Field(required = true, most = FieldReader.TITLE, least = 1, example = "Plants and fungi")
        @Nullable String title) {

  RenameSubject command(SubjectId subject) {
    FieldReader input = new FieldReader();
    return input.valid(new RenameSubject(subject, input.title("title", title)));
  }
}
