package daybreak.projection.platform;

import daybreak.schema.following.LoggedEvent;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a batch made of one row.
 *
 * @param before the row as it stands in its table, null if there is none yet
 * @param at the latest time of the events applied
 * @param last the last of them
 */
public record Change<R extends ReadRow>(@Nullable R before, R after, Instant at, LoggedEvent last) {

  /** The one order in which rows are written, so that two writers never wait for each other. */
  public static final Comparator<Change<?>> BY_KEY =
      Comparator.comparing(change -> change.after().id());
}
