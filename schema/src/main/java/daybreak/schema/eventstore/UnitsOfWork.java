package daybreak.schema.eventstore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Axon's units of work, which nobody else has to know. What aggregates apply is published when the
 * outermost unit of the thread commits. So a unit of commands has to be the outermost: within the
 * unit of a saga or of a follower its events would be durable only with that one, long after the
 * command has been answered.
 */
public final class UnitsOfWork {

  /** What begins a unit, and its identifier: nobody asks for one, and made-up ones cost time. */
  private static final String COMMANDS = "commands";

  private UnitsOfWork() {}

  /** Runs work whose own units of work begin and end with it, within the caller's transaction. */
  public static void outside(Runnable work) {
    Deque<UnitOfWork<?>> around = setAside();
    try {
      work.run();
    } finally {
      restore(around);
    }
  }

  /** Takes the thread's units of work away, and answers them, the outermost first. */
  static Deque<UnitOfWork<?>> setAside() {
    Deque<UnitOfWork<?>> around = new ArrayDeque<>();
    while (CurrentUnitOfWork.isStarted()) {
      around.push(CurrentUnitOfWork.get());
      CurrentUnitOfWork.clear(around.element());
    }
    return around;
  }

  static void restore(Deque<UnitOfWork<?>> around) {
    around.forEach(CurrentUnitOfWork::set);
  }

  /**
   * Begins a unit of work on a thread that has none.
   *
   * @param metadata that each event of the unit gets
   */
  static UnitOfWork<?> begin(Map<String, String> metadata) {
    var begins = new GenericMessage<>(COMMANDS, COMMANDS, metadata);
    UnitOfWork<?> unit =
        DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>(begins, COMMANDS));
    unit.registerCorrelationDataProvider(
        new SimpleCorrelationDataProvider(metadata.keySet().toArray(String[]::new)));
    return unit;
  }

  /**
   * What has been attached to the outermost unit of work; null if nothing has, or there is none.
   */
  static <T> @Nullable T attached(Class<T> type) {
    return CurrentUnitOfWork.isStarted()
        ? CurrentUnitOfWork.get().root().getResource(type.getName())
        : null;
  }

  static void attach(UnitOfWork<?> unit, Object attachment) {
    unit.resources().put(attachment.getClass().getName(), attachment);
  }
}
