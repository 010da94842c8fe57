package daybreak.schema.eventstore;

import daybreak.schema.problem.Unavailable;
import java.util.Optional;
import org.axonframework.serialization.SerializedType;
import org.jspecify.annotations.Nullable;

/**
 * What is stored has a type or version that this release does not know, such as a later release's:
 * nothing can be decided without it, and it is there for a release that knows it.
 */
public abstract class LaterRelease extends Unavailable {

  private static final long serialVersionUID = 1;

  private final String type;
  private final int version;

  protected LaterRelease(SerializedType stored) {
    super(
        "This release does not know what has happened here: %s in version %s."
            .formatted(stored.getName(), stored.getRevision()));
    this.type = stored.getName();
    this.version = number(stored.getRevision());
  }

  private static int number(@Nullable String revision) {
    return revision == null ? 0 : Integer.parseInt(revision);
  }

  /** The one that is behind a failure, if one is. */
  public static Optional<LaterRelease> behind(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof LaterRelease later) {
        return Optional.of(later);
      }
    }
    return Optional.empty();
  }

  /** What stops whoever needs it to go beyond a position. */
  public Unknown before(long position) {
    return new Unknown(position, type, version);
  }
}
