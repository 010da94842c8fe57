package daybreak.command.content;

import daybreak.schema.content.SubjectId;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.Refusal;

/** Nothing comes into a retired subject any more, and its title stays as it is. */
final class SubjectIsRetired extends Refusal {

  SubjectIsRetired(SubjectId subject) {
    super(Code.SUBJECT_IS_RETIRED, "Subject " + subject + " is retired.");
  }
}
