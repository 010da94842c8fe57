package daybreak.projection.learner;

import daybreak.schema.following.LoggedEvent;
import java.util.List;
import java.util.Set;

/** The tables of one capability, kept by one part of the learner projection. */
public interface TableGroup {

  /** The record classes of the events that it takes. */
  Set<Class<?>> events();

  /**
   * Applies those events of a batch, in their order, in the caller's transaction; what it has
   * applied before changes nothing.
   *
   * @return what the batch adds to the learners' progress
   */
  List<Activity> project(List<LoggedEvent> batch);
}
