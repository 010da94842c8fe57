package daybreak.command.gateway;

import static org.axonframework.commandhandling.GenericCommandResultMessage.asCommandResultMessage;

import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolution;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.MessageHandler;

/**
 * The command bus. It handles commands within the unit of work that its caller has begun, where
 * Axon's begins one for each: so one command or many are one append.
 */
public final class UnitBus extends SimpleCommandBus {

  public UnitBus() {
    super(
        SimpleCommandBus.builder()
            .duplicateCommandHandlerResolver(DuplicateCommandHandlerResolution.rejectDuplicates()));
  }

  @Override
  protected <C, R> void handle(
      CommandMessage<C> command,
      MessageHandler<? super CommandMessage<?>> handler,
      CommandCallback<? super C, ? super R> callback) {
    try {
      callback.onResult(command, asCommandResultMessage(handler.handle(command)));
    } catch (Exception refused) {
      callback.onResult(command, asCommandResultMessage(refused));
    }
  }
}
