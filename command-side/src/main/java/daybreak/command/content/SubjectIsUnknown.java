package daybreak.command.content;

import daybreak.schema.content.SubjectId;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.Refusal;

/** A subject that is referred to does not exist. */
public final class SubjectIsUnknown extends Refusal {

  public SubjectIsUnknown(SubjectId subject) {
    super(Code.SUBJECT_IS_UNKNOWN, "There is no subject " + subject + ".");
  }
}
