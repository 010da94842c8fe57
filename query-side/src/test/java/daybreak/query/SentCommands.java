package daybreak.query;

import daybreak.schema.command.Command;
import daybreak.schema.testing.TestGateway;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the commands that are sent. */
final class SentCommands implements TestGateway {

  private final List<Object> commands = new CopyOnWriteArrayList<>();

  List<Object> commands() {
    return commands;
  }

  @Override
  public void take(Command command) {
    commands.add(command);
  }
}
