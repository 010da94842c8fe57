package daybreak.command.gateway;

import daybreak.schema.problem.Code;
import daybreak.schema.problem.Refusal;

/** The id of something new already belongs to something else, or to one with other content. */
public final class IdIsTaken extends Refusal {

  public IdIsTaken(String what, Object id) {
    this(id, "another " + what);
  }

  private IdIsTaken(Object id, String owner) {
    super(Code.ID_IS_TAKEN, "The id " + id + " belongs to " + owner + " already.");
  }

  /** It belongs to a thing of another kind. */
  static IdIsTaken byAnotherKindThan(String what, Object id) {
    return new IdIsTaken(id, "something that is no " + what);
  }
}
