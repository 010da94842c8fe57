package daybreak.command.platform;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolution;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;

/** Makes command buses. */
public final class Buses {

  private Buses() {}

  /** A bus that opens no transaction: events are durable when the committer says so. */
  public static CommandBus plain() {
    SimpleCommandBus bus =
        SimpleCommandBus.builder()
            .duplicateCommandHandlerResolver(DuplicateCommandHandlerResolution.rejectDuplicates())
            .build();
    bus.registerHandlerInterceptor(
        new CorrelationDataInterceptor<>(new SimpleCorrelationDataProvider(CommandSender.BY)));
    return bus;
  }
}
