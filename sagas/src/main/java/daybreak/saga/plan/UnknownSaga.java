package daybreak.saga.plan;

import daybreak.schema.eventstore.LaterRelease;
import org.axonframework.serialization.SerializedType;

/** A saga is stored in a version that this release does not know. */
final class UnknownSaga extends LaterRelease {

  private static final long serialVersionUID = 1;

  UnknownSaga(SerializedType stored) {
    super(stored);
  }
}
