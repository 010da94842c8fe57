package daybreak.schema.command;

import daybreak.schema.input.EntityTags;
import org.jspecify.annotations.Nullable;

/** What is meant by a command. An aggregate's handler may ask for it beside the command. */
public sealed interface Intent {

  Command command();

  /** Something new, known not to be there. */
  record Create(Command command) implements Intent {}

  /** The same once more: whether it is the same, is for what is there to say. */
  record Repeat(Command command) implements Intent {}

  /**
   * What is there, if anything, becomes as the command says.
   *
   * @param versions those that the command is meant for; null where it may be any
   */
  record Revise(Command command, @Nullable EntityTags versions) implements Intent {}

  /** Makes something new. */
  static Intent create(Command command) {
    return new Create(command);
  }

  /** Changes what is there, whatever its version. */
  static Intent revise(Command command) {
    return new Revise(command, null);
  }
}
