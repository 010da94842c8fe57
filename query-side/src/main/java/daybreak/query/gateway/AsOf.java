package daybreak.query.gateway;

import daybreak.schema.sql.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an answer includes: every event up to the position.
 *
 * @param at when the tables read were last known to include it; null before the first event
 * @param position of the last event included
 */
public record AsOf(long position, @Nullable Instant at) {

  /** The row's, from {@code projection.content_as_of} or {@code learner_as_of}. */
  public static AsOf of(Row row) {
    return new AsOf(row.longValue("as_of"), row.instantOrNull("as_at"));
  }
}
