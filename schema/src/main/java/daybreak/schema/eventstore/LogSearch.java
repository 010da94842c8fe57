package daybreak.schema.eventstore;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which events are looked for, in the order of the log; what is null narrows nothing.
 *
 * @param after the last position that is not of interest
 * @param until the last position that is
 * @param before the last moment that is
 * @param type their wire name
 * @param aggregate whose they are
 * @param by in whose name
 * @param limit how many are shown at most, 1 to 1000
 */
public record LogSearch(
    long after,
    long until,
    @Nullable Instant before,
    @Nullable String type,
    @Nullable UUID aggregate,
    @Nullable UUID by,
    int limit) {

  /** How many events one page looks through for those in somebody's name. */
  private static final int LOOKED_THROUGH = 2_000;

  /**
   * How many events are looked at: one more than are shown, where an index finds those alone that
   * are looked for.
   */
  int looked() {
    boolean isFound = by == null && (aggregate == null || type == null);
    return isFound ? limit + 1 : LOOKED_THROUGH;
  }
}
