package daybreak.projection.platform;

import daybreak.schema.following.LoggedEvent;
import java.util.List;
import java.util.Set;

/**
 * Tables of a projection that the same events feed.
 *
 * @param <D> what a batch adds to the projection's {@link Totals}
 */
public interface TableGroup<D> {

  /** The names of all tables that it writes, without their schema. */
  List<String> tables();

  /** The record classes of the events that it takes. */
  Set<Class<?>> events();

  /**
   * Applies those events of a batch, in their order, in the caller's transaction; what it has
   * applied before changes nothing.
   *
   * @return what the batch adds to the totals
   */
  List<? extends D> project(List<LoggedEvent> batch);

  /**
   * Takes note of what depends on the order of the log alone, before some of these events are
   * parked; what is announced again changes nothing.
   */
  default void announce(List<LoggedEvent> batch) {}
}
