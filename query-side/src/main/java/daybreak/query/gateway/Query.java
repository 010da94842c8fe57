package daybreak.query.gateway;

import daybreak.schema.freshness.ReadTables;

/**
 * A question to the read tables, a record named {@code Find...}, which exactly one reader handles.
 *
 * @param <T> what it is answered with, beside the position
 */
public sealed interface Query<T> permits ContentQuery, LearnerQuery {

  /** The tables that its answer shows. */
  ReadTables tables();
}
