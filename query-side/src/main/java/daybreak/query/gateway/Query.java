package daybreak.query.gateway;

import daybreak.schema.freshness.ReadTables;
import org.jspecify.annotations.Nullable;

/**
 * A question to the read tables or the log, a record named {@code Find...}, which exactly one
 * reader handles.
 *
 * @param <T> what it is answered with, beside the position
 */
public sealed interface Query<T> permits ContentQuery, LearnerQuery, LogQuery {

  /** The tables that its answer shows; null where it shows the log. */
  @Nullable ReadTables tables();
}
