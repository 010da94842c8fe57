package daybreak.command.content.bulk;

import daybreak.command.platform.Input;
import daybreak.schema.platform.Field;
import org.jspecify.annotations.Nullable;

/** The fields by which a line names its subject, one of them. */
interface InSubject {

  /** The subject's external id, in the place of its title. */
  @Field(least = 1, most = BankLine.ID)
  @Nullable String subjectId();

  /** The subject's title, in the place of its id: it is made by the way if there is none. */
  @Field(least = 1, most = Input.TITLE, example = "Astronomy")
  @Nullable String subject();

  default SubjectPlace place(Input input) {
    return SubjectPlace.read(input, subjectId(), subject());
  }
}
