package daybreak.command.platform;

import daybreak.schema.platform.Code;
import daybreak.schema.platform.Refusal;

/** A command with the same idempotency key has not been answered yet. */
public final class CommandIsStillRunning extends Refusal {

  public CommandIsStillRunning() {
    super(Code.COMMAND_IS_STILL_RUNNING, "A request with this idempotency key is still running.");
  }
}
