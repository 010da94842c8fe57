package daybreak.command.platform;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import daybreak.schema.eventstore.Receipt;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Many commands in one unit of work on one thread: all of their events are one append, which is
 * committed or not. A command that is refused leaves the others as they are.
 */
public final class CommandUnit implements AutoCloseable {

  private final Aggregates aggregates;
  private final LongConsumer committed;
  private final Receipt receipt = Receipt.plain();
  private final UnitOfWork<CommandMessage<?>> work;

  private CommandUnit(Aggregates aggregates, UUID caller, LongConsumer committed) {
    this.aggregates = aggregates;
    this.committed = committed;
    this.work = DefaultUnitOfWork.startAndGet(beginning(caller));
    work.registerCorrelationDataProvider(new SimpleCorrelationDataProvider(CommandSender.BY));
  }

  /** Begins on this thread; close it in any case. */
  public static CommandUnit begin(Aggregates aggregates, UUID caller) {
    return begin(aggregates, caller, _ -> {});
  }

  static CommandUnit begin(Aggregates aggregates, UUID caller, LongConsumer committed) {
    return new CommandUnit(aggregates, caller, committed);
  }

  /** Handles a command by its own name, and answers what its handler does. */
  @CanIgnoreReturnValue
  public @Nullable Object handle(Object command) {
    return handle(command.getClass().getName(), command);
  }

  /** Handles a command for something that may be there already: {@code again} or {@code anew}. */
  public void handleExisting(Object command, String manner) {
    var _ = handle(command.getClass().getSimpleName() + " " + manner, command);
  }

  /** Makes the events durable and answers the last one's position, or 0 if there is none. */
  public long commit() {
    work.commit();
    committed.accept(receipt.position());
    return receipt.position();
  }

  @Override
  public void close() {
    if (work.isActive()) {
      work.rollback();
    }
  }

  private @Nullable Object handle(String name, Object command) {
    try {
      return aggregates.handle(new GenericCommandMessage<>(new GenericMessage<>(command), name));
    } catch (RuntimeException refused) {
      throw refused;
    } catch (Exception e) {
      throw new IllegalStateException("A command failed", e);
    }
  }

  private CommandMessage<?> beginning(UUID caller) {
    var metadata = Map.of(CommandSender.BY, caller.toString(), Receipt.METADATA_KEY, receipt);
    return new GenericCommandMessage<>(new GenericMessage<>("many commands", metadata), "many");
  }
}
