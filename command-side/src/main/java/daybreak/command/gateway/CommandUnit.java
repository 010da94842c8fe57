package daybreak.command.gateway;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import daybreak.schema.command.Command;
import daybreak.schema.command.Idempotency;
import daybreak.schema.command.Intent;
import daybreak.schema.eventstore.CommandWork;
import daybreak.schema.process.Allowance;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.jspecify.annotations.Nullable;

/**
 * One command, or many on one thread, whose events are one append that is committed or not. A
 * command that is refused leaves the others as they are.
 */
public final class CommandUnit implements AutoCloseable {

  /** Nobody asks for a command message's identifier, and made-up ones cost time. */
  private static final String NAMELESS = "command";

  private final CommandBus bus;
  private final CommandWork work;
  private final Allowance.Work reads = Allowance.ofProcess().begin();
  private final LongConsumer committed;

  CommandUnit(CommandBus bus, CommandWork work, LongConsumer committed) {
    this.bus = bus;
    this.work = work;
    this.committed = committed;
  }

  /** Has a command decided, and answers what its handler returns. */
  @CanIgnoreReturnValue
  public @Nullable Object handle(Intent intent) {
    work.handles(intent);
    var answer = new AtomicReference<CommandResultMessage<?>>();
    bus.dispatch(message(intent), (_, result) -> answer.set(result));
    CommandResultMessage<?> result = answer.get();
    if (result.isExceptional()) {
      throw unchecked(result.exceptionResult());
    }
    return result.getPayload();
  }

  private static CommandMessage<Command> message(Intent intent) {
    String name = intent.command().getClass().getName();
    var metadata = Map.of(IntentResolver.METADATA_KEY, intent);
    return new GenericCommandMessage<>(
        new GenericMessage<>(NAMELESS, intent.command(), metadata), name);
  }

  /** Makes the events durable and answers the last one's position, or 0 if there is none. */
  public long commit() {
    long position = work.commit();
    committed.accept(position);
    return position;
  }

  /** The same, with what is answered to repetitions under the key. */
  long commit(Idempotency key, Object answer) {
    work.answer(key, Results.of(answer));
    return commit();
  }

  @Override
  public void close() {
    try (reads) {
      work.close();
    }
  }

  private static RuntimeException unchecked(Throwable failure) {
    return failure instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException("A command failed", failure);
  }
}
