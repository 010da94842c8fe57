package daybreak.schema.eventstore;

import daybreak.schema.command.Idempotency;
import daybreak.schema.event.Event;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * The work of one command, or of many, on one thread: all of its events, and the result that goes
 * with them, are one append, which is committed or not. Close it in any case.
 */
public final class CommandWork implements AutoCloseable {

  /** The metadata entry of events that says in whose name they were applied. */
  public static final String BY = "by";

  private final Appender appender;
  private final Deque<UnitOfWork<?>> around;
  private final UnitOfWork<?> unit;
  private final Map<String, DomainEventMessage<?>> begun = new HashMap<>();
  private final Set<Premise> premises = new HashSet<>();
  private final Map<Set<Class<? extends Event>>, Premise> seen = new HashMap<>();
  private @Nullable ResultRow result;
  private @Nullable Object beingHandled;
  private long position;

  private CommandWork(Appender appender, UUID by) {
    this.appender = appender;
    this.around = UnitsOfWork.setAside();
    this.unit = UnitsOfWork.begin(Map.of(BY, by.toString()));
    UnitsOfWork.attach(unit, this);
  }

  static CommandWork begin(Appender appender, UUID by) {
    return new CommandWork(appender, by);
  }

  /** What is being handled on this thread; null where nothing is. */
  public static @Nullable Object beingHandled() {
    CommandWork work = current();
    return work == null ? null : work.beingHandled;
  }

  /** Says what is handled from now on. */
  public void handles(Object next) {
    beingHandled = next;
  }

  /** Lets the work of this thread be committed only where the premise still holds then. */
  public static void restOn(Premise premise) {
    CommandWork work = current();
    if (work != null) {
      work.premises.add(premise);
    }
  }

  /** Has the result of the work stored under a key, whether there are events or not. */
  public void answer(Idempotency key, ResultText text) {
    result = ResultRow.of(key, text);
  }

  /**
   * Makes events and result durable, and answers the last event's position, that of the log's last
   * one where there is but a result, or 0 if there is neither.
   *
   * @throws IdempotencyKeyTaken if another execution under the key was faster
   */
  public long commit() {
    unit.commit();
    ResultRow alone = takeResult();
    return alone == null ? position : appender.append(alone);
  }

  /** Notes what its commands have applied, before it is committed. */
  void applies(List<? extends EventMessage<?>> events) {
    for (EventMessage<?> event : events) {
      if (event instanceof DomainEventMessage<?> first && first.getSequenceNumber() == 0) {
        begun.put(first.getAggregateIdentifier(), first);
      }
    }
  }

  /** Since when no event of these kinds has happened, as its first command has seen it. */
  Premise once(Set<Class<? extends Event>> kinds, Supplier<Premise> look) {
    return seen.computeIfAbsent(kinds, _ -> look.get());
  }

  /** The first event of an aggregate that its commands have begun. */
  @Nullable DomainEventMessage<?> begun(UUID aggregate) {
    return begun.get(aggregate.toString());
  }

  /** The work whose events are being published on this thread, if any. */
  static @Nullable CommandWork current() {
    return UnitsOfWork.attached(CommandWork.class);
  }

  /** The result to commit with the events, once. */
  @Nullable ResultRow takeResult() {
    ResultRow taken = result;
    result = null;
    return taken;
  }

  /** What the work rests on. */
  Set<Premise> premises() {
    return premises;
  }

  void appended(long last) {
    position = last;
  }

  @Override
  public void close() {
    try {
      if (unit.isActive()) {
        unit.rollback();
      }
    } finally {
      UnitsOfWork.restore(around);
    }
  }
}
