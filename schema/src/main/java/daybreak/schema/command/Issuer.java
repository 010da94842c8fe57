package daybreak.schema.command;

import daybreak.schema.event.ExternalId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** In whose name a command is sent: events bear the id. */
public sealed interface Issuer {

  UUID id();

  /** The key under which the command may be repeated; null where it is decided each time. */
  @Nullable Idempotency idempotency();

  /** A user whose commands are decided each time. */
  static Issuer user(UUID id) {
    return new User(id, null);
  }

  /** A user, whose reads are to include what has been answered. */
  record User(UUID id, @Nullable Idempotency idempotency) implements Issuer {}

  /** Daybreak itself, on its own account or a learner's. */
  record House(UUID id) implements Issuer {

    /** What prepares plans. */
    public static final House PREPARATION = new House(ExternalId.uuid("system", "preparation"));

    /** What ends tests whose time has run out. */
    public static final House DEADLINES = new House(ExternalId.uuid("system", "deadlines"));

    @Override
    public @Nullable Idempotency idempotency() {
      return null;
    }
  }
}
