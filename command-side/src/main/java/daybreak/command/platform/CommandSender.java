package daybreak.command.platform;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import daybreak.schema.eventstore.EventStores;
import daybreak.schema.eventstore.Receipt;
import daybreak.schema.platform.Allowance;
import daybreak.schema.platform.NotFound;
import daybreak.schema.platform.Refusal;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.jspecify.annotations.Nullable;

/**
 * Sends a command to its aggregate and returns when its events are durable. A command that meets
 * another one on the same aggregate is handled again on what that one left.
 */
public final class CommandSender {

  /** The metadata entry of a command, and so of its events, that says who asked for it. */
  public static final String BY = "by";

  private final CommandBus bus;
  private final EventStores stores;

  public CommandSender(CommandBus bus, EventStores stores) {
    this.bus = bus;
    this.stores = stores;
  }

  /**
   * Makes something new; when its id is taken, what is there says whether it is the same. So it
   * does when the new thing is refused: it may have been made when nothing spoke against it.
   */
  @CanIgnoreReturnValue
  public @Nullable Object create(Object command, Target target, UUID caller, Receipt receipt) {
    Envelope envelope = new Envelope(caller, receipt);
    try {
      Object result = dispatch(command.getClass().getName(), command, envelope);
      stores.recordResult(receipt, result);
      return result;
    } catch (AggregateStreamCreationException taken) {
      return again(command, target, envelope, taken(target));
    } catch (Refusal refused) {
      return again(command, target, envelope, refused);
    }
  }

  /** Changes what is there, and answers what its handler does. */
  @CanIgnoreReturnValue
  public @Nullable Object change(Object command, Target target, UUID caller, Receipt receipt) {
    return revise(command, target, new Envelope(caller, receipt));
  }

  /**
   * Changes what is there if it is as expected, and answers what its handler does.
   *
   * @throws daybreak.schema.platform.PreconditionFailed if it is not
   */
  @CanIgnoreReturnValue
  @Nullable Object revise(Object command, Target target, Envelope envelope) {
    return handle(command.getClass().getName(), command, target, envelope);
  }

  private @Nullable Object again(
      Object command, Target target, Envelope envelope, Refusal otherwise) {
    try {
      return handle(command.getClass().getSimpleName() + " again", command, target, envelope);
    } catch (NotFound nothingOfThisKind) {
      throw otherwise;
    }
  }

  private static Refusal taken(Target target) {
    return new IdIsTaken(target.what(), target.id());
  }

  private @Nullable Object handle(String name, Object command, Target target, Envelope envelope) {
    try {
      Object result = Collisions.untilAlone(() -> dispatch(name, command, envelope));
      stores.recordResult(envelope.receipt(), result);
      return result;
    } catch (AggregateNotFoundException nothing) {
      throw new NotFound(target.what(), target.id());
    }
  }

  private @Nullable Object dispatch(String name, Object command, Envelope envelope) {
    var answer = new AtomicReference<CommandResultMessage<?>>();
    try (Allowance.Work _ = Allowance.ofProcess().begin()) {
      bus.dispatch(envelope.message(name, command), (_, result) -> answer.set(result));
    }
    CommandResultMessage<?> result = answer.get();
    if (result.isExceptional()) {
      throw unchecked(result.exceptionResult());
    }
    return result.getPayload();
  }

  private static RuntimeException unchecked(Throwable failure) {
    return failure instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException("A command failed", failure);
  }
}
