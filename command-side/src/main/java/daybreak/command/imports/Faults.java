package daybreak.command.imports;

import daybreak.schema.problem.InvalidInput;
import daybreak.schema.problem.NotFound;
import daybreak.schema.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a failure means for the line that met it. */
public final class Faults {

  private static final Logger log = LoggerFactory.getLogger(Faults.class);

  private Faults() {}

  /** Why a line is not stored; an {@link Outage} is thrown on, since it would meet every line. */
  public static Verdict rejected(RuntimeException failure) {
    if (failure instanceof Refusal
        || failure instanceof NotFound
        || failure instanceof InvalidInput) {
      return new Verdict.Rejected(String.valueOf(failure.getMessage()));
    }
    if (Outage.isOne(failure)) {
      throw failure;
    }
    log.error("An imported line could not be stored", failure);
    return new Verdict.Rejected("It could not be stored, through a fault of Daybreak's.");
  }
}
