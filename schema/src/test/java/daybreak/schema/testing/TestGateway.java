package daybreak.schema.testing;

import daybreak.schema.command.Answer;
import daybreak.schema.command.Command;
import daybreak.schema.command.CommandGateway;
import daybreak.schema.command.Decided;
import daybreak.schema.command.Intent;
import daybreak.schema.command.Issuer;
import java.util.List;

/** Takes commands where the command side, which is another module, would. */
@FunctionalInterface
public interface TestGateway extends CommandGateway {

  /** A command has come in. */
  void take(Command command);

  @Override
  default <R> Decided<R> send(Intent intent, Issuer issuer, Answer<R> answer) {
    take(intent.command());
    return new Decided<>(answer.to(null), 1);
  }

  @Override
  default void sendAll(List<? extends Command> commands, Issuer issuer) {
    commands.forEach(this::take);
  }

  @Override
  default void soon(Command command, Issuer issuer) {
    take(command);
  }
}
