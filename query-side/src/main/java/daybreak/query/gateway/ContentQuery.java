package daybreak.query.gateway;

import daybreak.schema.freshness.ReadTables;

/** A question to the bank's tables alone. */
public non-sealed interface ContentQuery<T> extends Query<T> {

  @Override
  default ReadTables tables() {
    return ReadTables.CONTENT;
  }
}
