package daybreak.command.gateway;

import daybreak.schema.problem.Code;
import daybreak.schema.problem.Refusal;

/** A command with the same idempotency key has not been answered yet. */
public final class CommandIsStillRunning extends Refusal {

  public CommandIsStillRunning() {
    super(Code.COMMAND_IS_STILL_RUNNING, "A request with this idempotency key is still running.");
  }
}
