package daybreak.schema.eventstore;

import daybreak.schema.sql.Database;
import java.util.Set;

/**
 * What a decision rests on beside its own aggregate: that something has not happened since it
 * looked. Where it has, the decision is made anew, as where another command was faster on the
 * aggregate.
 */
public sealed interface Premise permits Unchanged, StillEmpty, NoDeckFilled {

  /** The wire names of the events that may end it. */
  Set<String> kinds();

  /** The position up to which the log was seen. */
  long since();

  /** Whether it is as it was, where nothing can be appended meanwhile. */
  boolean holds(Database database);
}
