package daybreak.command.imports.bank;

import daybreak.schema.document.Field;
import daybreak.schema.input.FieldReader;
import org.jspecify.annotations.Nullable;

/** The fields by which a line names its subject, one of them. */
interface InSubject {

  /** The subject's external id, in the place of its title. */
  @Field(least = 1, most = BankLine.ID)
  @Nullable String subjectId();

  /** The subject's title, in the place of its id: it is made by the way if there is none. */
  @Field(least = 1, most = FieldReader.TITLE, example = "Astronomy")
  @Nullable String subject();

  default SubjectPlace place(FieldReader input) {
    return SubjectPlace.read(input, subjectId(), subject());
  }
}
