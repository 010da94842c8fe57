package daybreak.schema.eventstore;

import org.axonframework.serialization.SerializedType;

/** The log holds an event of a type or version that this release does not know. */
public final class UnknownEvent extends LaterRelease {

  private static final long serialVersionUID = 1;

  UnknownEvent(SerializedType stored) {
    super(stored);
  }
}
