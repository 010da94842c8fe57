package daybreak.schema.freshness;

import daybreak.schema.problem.Code;
import daybreak.schema.problem.Refusal;

/**
 * A caller knows of a position that the log has not: the database was restored to a time before it.
 */
public final class PositionIsBeyondTheLog extends Refusal {

  public PositionIsBeyondTheLog(long position, long head) {
    super(
        Code.BEYOND_THE_LOG,
        "Position " + position + " is beyond the log, which ends at " + head + ".");
  }
}
