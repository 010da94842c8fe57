package daybreak.command.platform;

import daybreak.schema.platform.OwnWrites;
import java.util.UUID;

/** Begins units of many commands for callers, who are shown what they have committed. */
public final class CommandUnits {

  private final Aggregates aggregates;
  private final OwnWrites ownWrites;

  public CommandUnits(Aggregates aggregates, OwnWrites ownWrites) {
    this.aggregates = aggregates;
    this.ownWrites = ownWrites;
  }

  /** Begins on this thread; close it in any case. */
  public CommandUnit begin(UUID caller) {
    return CommandUnit.begin(aggregates, caller, position -> ownWrites.answered(caller, position));
  }
}
