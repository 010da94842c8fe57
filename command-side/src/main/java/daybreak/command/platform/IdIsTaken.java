package daybreak.command.platform;

import daybreak.schema.platform.Code;
import daybreak.schema.platform.Refusal;

/** The id of something new already belongs to something with other content. */
public final class IdIsTaken extends Refusal {

  public IdIsTaken(String what, Object id) {
    super(Code.ID_IS_TAKEN, "The id " + id + " belongs to another " + what + " already.");
  }
}
