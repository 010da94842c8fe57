package daybreak.command.imports;

import daybreak.schema.problem.Unavailable;
import daybreak.schema.sql.SqlFault;

/** Tells a fault of one line from an event store that can't be reached or has no time left. */
public final class Outage {

  private Outage() {}

  /** Whether every other line would fail as well, so an import can't go on. */
  public static boolean isOne(RuntimeException failure) {
    return failure instanceof Unavailable || SqlFault.isPassing(failure);
  }
}
