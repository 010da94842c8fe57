package daybreak.schema.eventstore;

import daybreak.schema.problem.Unavailable;
import org.axonframework.serialization.SerializedType;

/**
 * The log holds an event of a type or version that this release does not know, such as a later
 * release's: nothing can be decided without it, and it is there for a release that knows it.
 */
public final class UnknownEvent extends Unavailable {

  private static final long serialVersionUID = 1;

  UnknownEvent(SerializedType stored) {
    super(
        "This release does not know what has happened here: %s in version %s."
            .formatted(stored.getName(), stored.getRevision()));
  }
}
