package daybreak.command.content;

import daybreak.schema.content.SubjectId;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.Refusal;

/** Another subject bears the title. */
final class SubjectTitleIsTaken extends Refusal {

  SubjectTitleIsTaken(SubjectId bearer) {
    super(Code.SUBJECT_TITLE_IS_TAKEN, "Subject " + bearer + " bears this title.");
  }
}
