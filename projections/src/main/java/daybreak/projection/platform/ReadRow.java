package daybreak.projection.platform;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row that stands for one aggregate. */
public interface ReadRow {

  UUID id();

  /** What holds it, of the rows that may be put elsewhere. */
  default @Nullable UUID place() {
    return null;
  }

  /** The last event applied to it; older ones change nothing. */
  long sequenceNumber();
}
