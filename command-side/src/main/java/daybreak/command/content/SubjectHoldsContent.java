package daybreak.command.content;

import daybreak.schema.content.SubjectId;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.HeldContent;
import daybreak.schema.problem.Refusal;

/** A subject is retired only once all that it holds is retired, moved away or, a deck, emptied. */
final class SubjectHoldsContent extends Refusal {

  private final HeldContent held;

  SubjectHoldsContent(SubjectId subject, HeldContent held) {
    super(
        Code.SUBJECT_HOLDS_CONTENT,
        "Subject "
            + subject
            + " still holds content that is not retired ("
            + held.inWords()
            + ").");
    this.held = held;
  }

  @Override
  public HeldContent holds() {
    return held;
  }
}
