package daybreak.projection.platform;

import daybreak.schema.event.Event;
import daybreak.schema.following.LoggedEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of aggregate's events become rows: the rows a batch touches are loaded at once,
 * changed in memory, and written at once. Events that a row has seen before change nothing.
 *
 * @param <E> the aggregate's sealed interface of events
 * @param <R> the row
 */
public abstract class Fold<E extends Event, R extends ReadRow> {

  private final Class<E> events;
  private final Set<Class<?>> kinds;

  protected Fold(Class<E> events) {
    this.events = events;
    this.kinds = Set.of(events.getPermittedSubclasses());
  }

  /** The record classes of its events. */
  public final Set<Class<?>> events() {
    return kinds;
  }

  /** As a part of a projection that writes these tables and no other. */
  public final TableGroup<Change<?>> into(String... tables) {
    return new FoldedTables(this, List.of(tables));
  }

  /** The rows there are of these aggregates, in one read. */
  protected abstract List<R> load(Collection<UUID> aggregates);

  /**
   * The row after an event.
   *
   * @throws IllegalStateException if the event cannot happen to the row
   */
  protected abstract R apply(@Nullable R row, E event, long sequenceNumber);

  /** Writes changed rows, in the order given, each table once. */
  protected abstract void write(List<Change<R>> changes);

  /** Folds and writes events that stand in their order, and tells what has changed. */
  public final List<Change<R>> project(Collection<LoggedEvent> batch) {
    if (batch.isEmpty()) {
      return List.of();
    }
    Map<UUID, R> before = stored(batch);
    Map<UUID, Change<R>> changes = HashMap.newHashMap(batch.size());
    for (LoggedEvent logged : batch) {
      changes.compute(logged.aggregate(), (id, change) -> next(logged, before.get(id), change));
    }
    List<Change<R>> inOrder = new ArrayList<>(changes.values());
    inOrder.sort(Change.BY_KEY);
    if (!inOrder.isEmpty()) {
      write(inOrder);
    }
    return inOrder;
  }

  private @Nullable Change<R> next(
      LoggedEvent logged, @Nullable R before, @Nullable Change<R> change) {
    R row = change == null ? before : change.after();
    if (row != null && row.sequenceNumber() >= logged.sequenceNumber()) {
      return change;
    }
    R after = apply(row, events.cast(logged.event()), logged.sequenceNumber());
    return change == null ? Change.first(before, after, logged) : change.next(after, logged);
  }

  private Map<UUID, R> stored(Collection<LoggedEvent> batch) {
    Map<UUID, R> rows = HashMap.newHashMap(batch.size());
    for (R row : load(aggregates(batch))) {
      rows.put(row.id(), row);
    }
    return rows;
  }

  private static Set<UUID> aggregates(Collection<LoggedEvent> batch) {
    Set<UUID> aggregates = HashSet.newHashSet(batch.size());
    for (LoggedEvent logged : batch) {
      aggregates.add(logged.aggregate());
    }
    return aggregates;
  }

  /** The row that an event needs. */
  protected static <R extends ReadRow> R existing(@Nullable R row) {
    if (row == null) {
      throw new IllegalStateException("There is no row yet that this event could change");
    }
    return row;
  }
}
