package daybreak.schema.eventstore;

import daybreak.schema.problem.Code;
import daybreak.schema.problem.Refusal;
import java.util.Locale;

/** What a command has to say is more than one commit can take in its time. */
public final class CommandIsTooLarge extends Refusal {

  private CommandIsTooLarge(String fact) {
    super(Code.COMMAND_IS_TOO_LARGE, fact);
  }

  /** It has more bytes than a command may add. */
  static CommandIsTooLarge with(long bytes, long most) {
    return new CommandIsTooLarge(
        String.format(
            Locale.ROOT,
            "The command would add %,d bytes to the log; %,d are the most.",
            bytes,
            most));
  }

  /** It has a commit to itself, and that was not enough. */
  static CommandIsTooLarge toStoreInTime() {
    return new CommandIsTooLarge(
        "The command adds more to the log than can be stored in its time.");
  }
}
