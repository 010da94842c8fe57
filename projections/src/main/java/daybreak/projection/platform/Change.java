package daybreak.projection.platform;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a batch made of one row.
 *
 * @param before the row as it stands in its table, null if there is none yet
 * @param at the latest time of the events applied
 */
public record Change<R extends ReadRow>(@Nullable R before, R after, Instant at) {

  /** The one order in which rows are written, so that two writers never wait for each other. */
  static final Comparator<Change<?>> BY_KEY = Comparator.comparing(change -> change.after().id());
}
