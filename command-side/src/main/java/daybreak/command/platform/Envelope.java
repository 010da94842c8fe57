package daybreak.command.platform;

import daybreak.schema.eventstore.Receipt;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;

/**
 * What goes with a command to its aggregate.
 *
 * @param caller who asks for it
 */
record Envelope(UUID caller, Receipt receipt, Expectation expectation) {

  Envelope(UUID caller, Receipt receipt) {
    this(caller, receipt, Expectation.NONE);
  }

  CommandMessage<?> message(String name, Object command) {
    Map<String, Object> metadata = new HashMap<>(expectation.metadata());
    metadata.put(CommandSender.BY, caller.toString());
    metadata.put(Receipt.METADATA_KEY, receipt);
    return new GenericCommandMessage<>(new GenericMessage<>(command, metadata), name);
  }
}
